using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0006: data that applications work on lies under no backup key.</summary>
internal sealed class DataUnderBackupKey : PlanRule
{
    public override string Id => "RP0006";

    public override string Title => "Data that applications work on lies under no backup key.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Error;

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        foreach (var (i, dataSet) in world.Plan!.DataSets.Index())
        {
            foreach (var inForce in LabelInForce.Of(i, dataSet).Where(inForce => world.PlanLabels.PurposeOf(inForce.Label) == KeyPurpose.Backup))
            {
                var label = inForce.Label.Text;
                findings.Add(At(inForce.Path, label, dataSet.Name.Text, [RuleText.Since(inForce.From)]) with { Suggestion = RuleText.ForPurpose(world.Standard, label, KeyPurpose.Primary) });
            }
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world) => new(
        $"{finding.About} lies under {finding.Facts!.Label}{finding.Facts.Others[0]}, which is a backup key: whoever may read backups may read it, and its copies may share its key.",
        finding.Suggestion ?? "a primary key");
}
