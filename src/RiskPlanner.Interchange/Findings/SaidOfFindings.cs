using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>What a plan says of findings, as it stands under one key of its file.</summary>
/// <param name="Accepted">Findings that somebody answers for.</param>
/// <param name="Assigned">Findings that somebody looks after.</param>
internal sealed record SaidOfFindings(IReadOnlyList<AcceptedFinding> Accepted, IReadOnlyList<AssignedFinding> Assigned);
