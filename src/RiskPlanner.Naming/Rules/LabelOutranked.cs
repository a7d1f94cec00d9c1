using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0011: no DATAKEY of a RACF profile outranks a label that is stated (z/OS facts, 1.3).</summary>
internal sealed class LabelOutranked : PlanRule
{
    public override string Id => "RP0011";

    public override string Title => "No DATAKEY of a RACF profile outranks a label that is stated.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Warning;

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        var allocation = new LabelAllocation(world.Plan!);
        foreach (var (i, dataSet) in world.Plan!.DataSets.Index())
        {
            foreach (var (label, path, from) in LabelInForce.Of(i, dataSet))
            {
                var decision = allocation.Decide(new NewDataSet(dataSet.Name) { Organisation = dataSet.Organisation, StatedLabel = label });
                if (decision is { Source: LabelSource.Profile, Label: { } given } && given != label)
                    findings.Add(At(path, label.Text, dataSet.Name.Text, [given.Text, allocation.ProfileOf(dataSet.Name)!.Profile.Text, RuleText.Since(from)]));
            }
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world) => new(
        $"Profile {finding.Facts!.Others[1]} gives {finding.About} the label {finding.Facts.Others[0]} by DATAKEY, which outranks {finding.Facts.Label}{finding.Facts.Others[2]}: the next allocation, a restore or a re-key included, does not get it.",
        $"{finding.Facts.Others[0]}, or another DATAKEY");
}
