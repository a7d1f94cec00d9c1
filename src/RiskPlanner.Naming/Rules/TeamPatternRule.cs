using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>A rule that a team wrote into its standard: labels must, or must not, match an expression.</summary>
internal sealed class TeamPatternRule(CompiledTeamRule rule) : NamingRule
{
    public override string Id => rule.Source.Id;

    public override string Title => rule.Source.Message;

    public override FindingSeverity DefaultSeverity => rule.Source.Severity;

    public override string Name => rule.Source.Id;

    public override string Page => "";

    /// <summary>Whether a label breaks it.</summary>
    public bool Breaks(ReadOnlySpan<byte> label)
    {
        if (rule.Source.Labels is { } mask && !mask.Covers(label)) return false;
        var matches = label.IsEmpty ? rule.TakesNothing : rule.Automaton.Match(label) >= 0;
        return matches != (rule.Source.Must is not null);
    }

    internal override string? MissingIn(NamingWorld world) => null;

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world) => new(rule.Source.Message, rule.Source.Expected);
}
