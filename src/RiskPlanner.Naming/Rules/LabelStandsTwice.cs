using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0019: a label stands once in a CKDS (z/OS facts, 2.1: for data set keys labels are unique).</summary>
internal sealed class LabelStandsTwice : ListRule
{
    public override string Id => "RP0019";

    public override string Title => "A label stands once in a CKDS.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Warning;

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        var order = world.Order;
        var first = 0;
        for (var i = 1; i < order.Length; i++)
        {
            if (!world.Labels[order[i]].SequenceEqual(world.Labels[order[first]]))
            {
                first = i;
                continue;
            }

            var outcome = world.Names[order[i]].Outcome;
            if (outcome == LabelOutcome.Malformed || (world.Standard is not null && outcome == LabelOutcome.NotRead)) continue;
            findings.Add(new() { Rule = this, Label = order[i], Other = order[first] });
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        var file = world.Labels.FileOf(finding.Other);
        var where = file == world.Labels.FileOf(finding.Label) ? "" : $" of {file}";
        return new($"The label stands in line {world.Labels.LineOf(finding.Other)}{where} already.", "each label once");
    }
}
