using NodaTime;

namespace RiskPlanner.Application.Documents;

/// <summary>A stretch of time in which an event comes to the worst.</summary>
/// <param name="From">Its first moment.</param>
/// <param name="Until">Its end, which is in it no more.</param>
public sealed record JudgedWindow(Instant From, Instant Until);
