using System.Text;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0017: something in the plan refers to each key.</summary>
internal sealed class KeyReferencedNowhere : PlanRule
{
    public override string Id => "RP0017";

    public override string Title => "Something in the plan refers to each key.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Note;

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        var reader = world.MakeReader();
        for (var label = 0; label < world.Labels.Count; label++)
        {
            var text = world.Labels[label];
            if (world.Names[label].Outcome == LabelOutcome.Malformed || reader.Ignores(text)) continue;
            if (!world.PlanLabels.Referenced.Contains(Encoding.ASCII.GetString(text))) findings.Add(new() { Rule = this, Label = label });
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world) => new(
        "No data set, backup, profile or data class of the plan names this key. HSM versions, dumps and tapes may still lie under it: archive it before it is deleted.",
        "a use in the plan, or the key archived");
}
