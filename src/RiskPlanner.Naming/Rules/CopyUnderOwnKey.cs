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
                var suggestion = RuleText.ForPurpose(world.Standard, label.Text, KeyPurpose.Backup) is var other && other == label.Text ? null : other;
                var dataSets = world.PlanLabels.Coverage.DataSetsUnder(policy);
                var under = dataSets.Where(dataSet => dataSet.KeyLabel is { } own && world.PlanLabels.IsOneValue(own, label)).ToList();
                if (under.Count > 0)
                {
                    findings.Add(At($"backupPolicies[{i}].steps[{j}].keyLabel", label.Text, policy.Name, [policy.Name, under[0].Name.Text, under[0].KeyLabel!.Value.Text, ""])
                        with { Detail = under.Count, Suggestion = suggestion });
                }

                FindMoved(world, policy, label, suggestion, findings);
            }
        }
    }

    // A data set that comes under the key of its copies later is told at that place.
    private void FindMoved(NamingWorld world, BackupPolicy policy, KeyLabel label, string? suggestion, List<NamingFinding> findings)
    {
        foreach (var dataSet in world.PlanLabels.Coverage.DataSetsUnder(policy).Where(dataSet => dataSet.LabelChanges.Count > 0))
        {
            foreach (var (own, path, from) in LabelInForce.Of(world.PlanLabels.PlaceOf(dataSet), dataSet).Where(inForce => world.PlanLabels.IsOneValue(inForce.Label, label)).Take(1).Where(inForce => inForce.From is not null))
                findings.Add(At(path, label.Text, $"{policy.Name} {dataSet.Name}", [policy.Name, dataSet.Name.Text, own.Text, RuleText.Since(from)]) with { Detail = 1, Suggestion = suggestion });
        }
    }

    internal override NamingWords Describe(in NamingFinding finding, NamingWorld world)
    {
        var (policy, dataSet, own, since) = (finding.Facts!.Others[0], finding.Facts.Others[1], finding.Facts.Others[2], finding.Facts.Others[3]);
        var more = finding.Detail > 1 ? $" and {finding.Detail - 1} more" : "";
        var how = own == finding.Facts.Label ? "its own key" : $"a twin of its key {own}";
        return new($"{policy} writes copies of {dataSet}{more} under {how}{since}: whatever takes the key takes both.", finding.Suggestion ?? "a backup key with a value of its own");
    }
}
