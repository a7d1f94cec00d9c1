using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0007: access-method copies lie under backup keys, not under primary keys of anything.</summary>
internal sealed class CopyUnderPrimaryKey : PlanRule
{
    public override string Id => "RP0007";

    public override string Title => "Access-method copies lie under backup keys, not under another data set's primary key.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Error;

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        foreach (var (i, policy) in world.Plan!.BackupPolicies.Index())
        {
            foreach (var (j, step) in policy.Steps.Index())
            {
                if (CopyLabels.Of(world.Plan!).OfferedTo(step) is not { } label || !PlanLabels.IsAccessMethodCopy(step) || world.PlanLabels.PurposeOf(label) != KeyPurpose.Primary) continue;
                // Under the source's own key or its twin: that is RP0009, and worse.
                if (world.PlanLabels.Coverage.DataSetsUnder(policy).Any(dataSet => dataSet.Labels.Any(own => world.PlanLabels.IsOneValue(own, label)))) continue;
                findings.Add(At($"backupPolicies[{i}].steps[{j}].keyLabel", label.Text, policy.Name) with { Suggestion = RuleText.ForPurpose(world.Standard, label.Text, KeyPurpose.Backup) });
            }
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world) => new(
        $"{finding.About} writes copies under {finding.Facts!.Label}, which is a primary key: the copies are lost with other data's key.",
        finding.Suggestion ?? "a backup key");
}
