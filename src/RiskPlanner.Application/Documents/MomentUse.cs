namespace RiskPlanner.Application.Documents;

/// <summary>What a CKDS copy is good for on a sysplex.</summary>
/// <param name="Sysplex">The sysplex.</param>
/// <param name="Use">directly, single tokens through OLD, only with key parts, or not at all.</param>
public sealed record MomentUse(string Sysplex, string Use);
