using NodaTime;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>A master key of a key store while it is the current one.</summary>
/// <param name="Number">Its number, 1 for the first.</param>
/// <param name="From">Since when it is current.</param>
/// <param name="Until">When the next one replaces it; null when that is not within the plan's horizon.</param>
public sealed record MasterKeyGeneration(int Number, Instant From, Instant? Until);
