using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0005: what a key is for is what its label says.</summary>
internal sealed class PurposeContradictsQualifier : StandardRule
{
    public override string Id => "RP0005";

    public override string Title => "What a key is for is what its label says.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Error;

    public override string Needs => "--standard, and --plan or purposes in the list";

    internal override string? MissingIn(NamingWorld world)
    {
        if (world.Standard is null) return world.Plan is null && !world.Labels.HasPurposes ? Needs : "--standard";
        return world.Plan is null && !world.Labels.HasPurposes ? "--plan or purposes in the list" : null;
    }

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        for (var label = 0; world.Labels.HasPurposes && label < world.Labels.Count; label++)
        {
            if (world.Labels.PurposeOf(label) is { } stated && MeaningsOf(world.Standard!, world.Labels[label], world.Names[label]) is { } meanings && !meanings.Contains(stated))
                findings.Add(new() { Rule = this, Label = label, Offset = world.Names[label].PurposeStart, Detail = (int)stated, Other = (int)meanings[0] });
        }

        var reader = world.MakeReader();
        foreach (var (i, key) in (world.Plan?.Keys ?? []).Index())
        {
            var text = Encoding.ASCII.GetBytes(key.Label.Text);
            if (MeaningsOf(world.Standard!, text, reader.Read(text).Name) is { } meanings && !meanings.Contains(key.Purpose))
                findings.Add(new() { Rule = this, Label = -1, Detail = (int)key.Purpose, Other = (int)meanings[0], Facts = new PlanFacts($"keys[{i}].purpose", key.Label.Text, null, []) });
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world) =>
        new($"The key is said to be for {RuleText.Word((KeyPurpose)finding.Detail)}, and its label says {RuleText.Word((KeyPurpose)finding.Other)}.", RuleText.Word((KeyPurpose)finding.Other));

    private static IReadOnlyList<KeyPurpose>? MeaningsOf(CompiledStandard standard, ReadOnlySpan<byte> label, in LabelName name)
    {
        if (name is not { Outcome: LabelOutcome.Follows, Purpose: >= 0 }) return null;
        return name.PurposeLength > 0 ? standard.MeaningsOf(Encoding.ASCII.GetString(label.Slice(name.PurposeStart, name.PurposeLength))) : [(KeyPurpose)name.Purpose];
    }
}
