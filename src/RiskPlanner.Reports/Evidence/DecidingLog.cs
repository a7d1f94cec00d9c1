using NodaTime;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Evidence;

/// <summary>One way that replays of a cell went.</summary>
/// <param name="Name">Its name in the book: A, B … within a cell, 1, 2 … through a report.</param>
/// <param name="Event">What struck.</param>
/// <param name="At">When.</param>
/// <param name="Outcome">What became of the data set.</param>
/// <param name="Lines">The lines that decide.</param>
public sealed record DecidingLog(string Name, string Event, Instant At, OutcomeRecord Outcome, IReadOnlyList<LogLine> Lines);
