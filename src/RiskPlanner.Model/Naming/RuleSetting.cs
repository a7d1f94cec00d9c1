namespace RiskPlanner.Model;

/// <summary>How a standard wants a rule.</summary>
/// <param name="Rule">The rule's id, such as RP0013.</param>
public sealed record RuleSetting(string Rule)
{
    /// <summary>How much its findings matter; null as the rule has it.</summary>
    public FindingSeverity? Severity { get; init; }

    /// <summary>For RP0016: over how many lines a slip goes, 2 or more; null for 2.</summary>
    public int? Lines { get; init; }

    /// <summary>For RP0014: how few numbers may be left; null for 10.</summary>
    public int? Left { get; init; }
}
