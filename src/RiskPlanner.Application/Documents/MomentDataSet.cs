namespace RiskPlanner.Application.Documents;

/// <summary>A data set at a moment.</summary>
/// <param name="Name">The data set.</param>
/// <param name="Version">The number of the newest version that was committed; null before the first.</param>
/// <param name="CommittedAt">When it was committed (ISO 8601, UTC); null before the first.</param>
/// <param name="IfRecoveredNow">What would become of it if its recovery began at this moment; null while a recovery is under way.</param>
/// <param name="Places">Where it and its copies lie.</param>
public sealed record MomentDataSet(
    string Name, int? Version, string? CommittedAt, OutcomeRecord? IfRecoveredNow, IReadOnlyList<MomentPlace> Places);
