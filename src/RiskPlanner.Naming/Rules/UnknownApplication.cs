using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0004: a label names an application that the standard, or the plan, knows.</summary>
internal sealed class UnknownApplication : LabelRule
{
    public override string Id => "RP0004";

    public override string Title => "A label names an application that the standard or the plan knows.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Error;

    public override string Needs => "--standard";

    public override int Precedence => 3;

    public override bool Concerns(in LabelReading reading) =>
        reading.Name.Outcome == LabelOutcome.UnknownValue && reading.Part == CompiledStandard.ApplicationPart;

    public override NamingFinding Finding(NamingWorld world, int label, ReadOnlySpan<byte> text, in LabelReading reading) =>
        new() { Rule = this, Label = label, Offset = reading.Start, Other = reading.Length };

    internal override string? MissingIn(NamingWorld world) =>
        base.MissingIn(world) ?? (world.Standard!.Values[CompiledStandard.ApplicationPart] is null && world.Applications is null ? "--plan or applications in the standard" : null);

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        var known = world.Standard!.Values[CompiledStandard.ApplicationPart] ?? world.Applications!;
        return new($"There is no application {world.Labels.TextOf(finding.Label).Substring(finding.Offset, finding.Other)}.", $"one of {RuleText.Few([.. known.All])}");
    }
}
