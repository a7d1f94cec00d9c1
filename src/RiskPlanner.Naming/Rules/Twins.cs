using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0012: each label has a value of its own (z/OS facts, 2.2).</summary>
internal sealed class Twins : ListRule
{
    public override string Id => "RP0012";

    public override string Title => "Each label has a value of its own.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Error;

    public override string Needs => "--plan or values in the list";

    internal override string? MissingIn(NamingWorld world) => world.Plan is null && !world.Labels.HasValues && !world.Labels.HasDuplicateReports ? Needs : null;

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        var first = new Dictionary<string, int>();
        for (var label = 0; (world.Labels.HasValues || world.Labels.HasDuplicateReports) && label < world.Labels.Count; label++)
        {
            if (world.Labels.IsInDuplicateReport(label)) findings.Add(new() { Rule = this, Label = label, Other = -1 });
            else if (world.Labels.ValueOf(label) is { } value && !first.TryAdd(value, label) && !world.Labels[first[value]].SequenceEqual(world.Labels[label]))
                findings.Add(new() { Rule = this, Label = label, Other = first[value] });
        }

        foreach (var (i, key) in (world.Plan?.Keys ?? []).Index())
        {
            if (key.SameValueAs is { } other)
                findings.Add(new() { Rule = this, Label = -1, Facts = new PlanFacts($"keys[{i}].sameValueAs", key.Label.Text, null, [other.Text]) });
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        const string Expected = "a value of its own: one KGUP ADD for each label";
        if (finding.Facts is null && finding.Other < 0) return new("CSFDUTIL lists this label among those whose key token stands under another label too.", Expected);
        var other = finding.Facts?.Others[0] ?? world.Labels.TextOf(finding.Other);
        return new($"The label holds the same value as {other}: whoever loses or learns the value loses both.", Expected);
    }
}
