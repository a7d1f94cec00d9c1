namespace RiskPlanner.Application.Documents;

/// <summary>A cell with the evidence behind it.</summary>
/// <param name="Text">What it says.</param>
/// <param name="Verdict">yes, conditional or no.</param>
/// <param name="Variants">What was replayed.</param>
public sealed record EvidenceCell(string Text, string Verdict, IReadOnlyList<EvidenceVariant> Variants);
