using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0002: a label follows a pattern of the standard.</summary>
internal sealed class FollowsNoPattern : LabelRule
{
    public override string Id => "RP0002";

    public override string Title => "A label follows a pattern of the standard.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Error;

    public override string Needs => "--standard";

    public override int Precedence => 4;

    public override bool Concerns(in LabelReading reading) =>
        reading.Name.Outcome is LabelOutcome.FollowsNone or LabelOutcome.NearlyFollows or LabelOutcome.UnknownValue;

    public override NamingFinding Finding(NamingWorld world, int label, ReadOnlySpan<byte> text, in LabelReading reading) => new()
    {
        Rule = this,
        Label = label,
        Offset = reading.Part >= 0 ? reading.Start : world.Standard!.Automaton.ReachOf(text),
        Detail = reading.Part >= 0 ? reading.Part + 1 : 0,
        Other = reading.Length,
    };

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        if (finding.Detail > 0)
        {
            var part = world.Standard!.Parts[finding.Detail - 1]!;
            return new($"The part {part.Name} is never {world.Labels.TextOf(finding.Label).Substring(finding.Offset, finding.Other)}.", $"one of {RuleText.Few([.. part.Values])}");
        }

        return new("The label follows no pattern of the standard.", world.Standard!.PatternsInWords);
    }
}
