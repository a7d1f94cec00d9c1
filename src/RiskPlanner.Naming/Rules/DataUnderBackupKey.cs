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
            if (dataSet.KeyLabel is { } label && world.PlanLabels.PurposeOf(label) == KeyPurpose.Backup)
                findings.Add(At($"dataSets[{i}].keyLabel", label.Text, dataSet.Name.Text) with { Suggestion = RuleText.ForPurpose(world.Standard, label.Text, KeyPurpose.Primary) });
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world) => new(
        $"{finding.About} lies under {finding.Facts!.Label}, which is a backup key: whoever may read backups may read it, and its copies may share its key.",
        finding.Suggestion ?? "a primary key");
}
