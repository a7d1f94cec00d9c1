namespace RiskPlanner.Application.Impact;

/// <summary>What somebody can read after an event.</summary>
/// <param name="How">How, in lower case with hyphens.</param>
/// <param name="Members">The names of the data sets.</param>
/// <param name="Copy">The copy that it is about, of the first of them; null for the data set itself.</param>
/// <param name="Why">The same in a sentence.</param>
public sealed record ExposureRecord(string How, IReadOnlyList<string> Members, string? Copy, string Why);
