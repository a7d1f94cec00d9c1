using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Evidence;

/// <summary>One way that replays of a cell went.</summary>
/// <param name="Letter">Its name within the cell: A, B …</param>
/// <param name="Event">What struck.</param>
/// <param name="At">When (ISO 8601, UTC).</param>
/// <param name="Outcome">What became of the data set.</param>
/// <param name="Lines">The lines that decide.</param>
public sealed record DecidingLog(string Letter, string Event, string At, OutcomeRecord Outcome, IReadOnlyList<LogLine> Lines);
