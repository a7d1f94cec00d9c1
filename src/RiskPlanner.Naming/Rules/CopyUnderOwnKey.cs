using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>RP0009: an access-method copy lies under another value than its source (the paper, 6.5; z/OS facts, 2.2).</summary>
internal sealed class CopyUnderOwnKey : PlanRule
{
    public override string Id => "RP0009";

    public override string Title => "An access-method copy lies neither under its source's key nor under a twin of it.";

    public override FindingSeverity DefaultSeverity => FindingSeverity.Error;

    public override void Find(NamingWorld world, List<NamingFinding> findings)
    {
        foreach (var (i, policy) in world.Plan!.BackupPolicies.Index())
        {
            foreach (var (j, step) in policy.Steps.Index())
            {
                if (CopyLabels.Of(world.Plan!).OfferedTo(step) is not { } label || !PlanLabels.IsAccessMethodCopy(step)) continue;
                var under = world.PlanLabels.Coverage.DataSetsUnder(policy).Where(dataSet => dataSet.KeyLabel is { } own && (own == label || world.PlanLabels.AreTwins(own, label))).ToList();
                if (under.Count == 0) continue;
                var suggestion = RuleText.ForPurpose(world.Standard, label.Text, KeyPurpose.Backup);
                findings.Add(At($"backupPolicies[{i}].steps[{j}].keyLabel", label.Text, policy.Name, [under[0].Name.Text, under[0].KeyLabel!.Value.Text])
                    with { Detail = under.Count, Suggestion = suggestion == label.Text ? null : suggestion });
            }
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        var (dataSet, own) = (finding.Facts!.Others[0], finding.Facts.Others[1]);
        var more = finding.Detail > 1 ? $" and {finding.Detail - 1} more" : "";
        var how = own == finding.Facts.Label ? "its own key" : $"a twin of its key {own}";
        return new($"{finding.About} writes copies of {dataSet}{more} under {how}: whatever takes the key takes both.", finding.Suggestion ?? "a backup key with a value of its own");
    }
}
