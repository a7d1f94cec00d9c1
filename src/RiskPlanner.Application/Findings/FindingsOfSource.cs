namespace RiskPlanner.Application.Findings;

/// <summary>What one provider came to.</summary>
/// <param name="Findings">What it found, in any order, without places, states and acceptances.</param>
/// <param name="Rules">The rules that it looked by.</param>
/// <param name="NotRun">The rules that it could not look by, each with what it needs.</param>
public sealed record FindingsOfSource(IReadOnlyList<Finding> Findings, IReadOnlyList<FindingRule> Rules, IReadOnlyList<FindingRuleNotRun> NotRun)
{
    /// <summary>Of a provider whose rules are always run.</summary>
    public FindingsOfSource(IReadOnlyList<Finding> findings, IReadOnlyList<FindingRule> rules)
        : this(findings, rules, [])
    {
    }

    /// <summary>The ids of rules of its family that another question looks by, such as those of the cells of verdicts: they exist, and were not run here.</summary>
    public IReadOnlyList<string> Elsewhere { get; init; } = [];
}
