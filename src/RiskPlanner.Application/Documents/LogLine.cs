namespace RiskPlanner.Application.Documents;

/// <summary>A line of a replay log.</summary>
/// <param name="Time">When, in the simulation's time (ISO 8601, UTC).</param>
/// <param name="Actor">Who did it.</param>
/// <param name="Action">What was done.</param>
/// <param name="Target">To what.</param>
/// <param name="Result">How it ended.</param>
/// <param name="Message">The z/OS message or codes; empty when there is none.</param>
/// <param name="Detail">Whether the line only explains how the next one that is no detail came about.</param>
public sealed record LogLine(string Time, string Actor, string Action, string Target, string Result, string Message, bool Detail);
