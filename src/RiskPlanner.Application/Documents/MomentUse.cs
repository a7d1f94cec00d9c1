namespace RiskPlanner.Application.Documents;

/// <summary>What a CKDS copy is good for.</summary>
/// <param name="Sysplexes">Where it is so.</param>
/// <param name="Use">directly, single records as they are, single tokens through OLD, only with key parts, or not at all.</param>
public sealed record MomentUse(IReadOnlyList<string> Sysplexes, string Use);
