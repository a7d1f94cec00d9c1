namespace RiskPlanner.Application.Documents;

/// <summary>An event of a replay.</summary>
/// <param name="Kind">The kind of threat.</param>
/// <param name="Target">What it struck.</param>
/// <param name="At">When (ISO 8601, UTC).</param>
/// <param name="Discovered">at-once, next-use or check.</param>
public sealed record EventRecord(string Kind, string Target, string At, string Discovered);
