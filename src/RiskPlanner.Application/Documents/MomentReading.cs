namespace RiskPlanner.Application.Documents;

/// <summary>Whether recoverers could read what lies at a place, keys left as they are.</summary>
/// <param name="Sysplexes">Where it is so, the home first.</param>
/// <param name="Version">The number of the version that they would read; null when none.</param>
/// <param name="CommittedAt">When that was committed (ISO 8601, UTC); null when none.</param>
/// <param name="Cause">Why they could not, or that what they read is no version; empty when they could.</param>
public sealed record MomentReading(IReadOnlyList<string> Sysplexes, int? Version, string? CommittedAt, string Cause);
