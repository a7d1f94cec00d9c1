using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Changes;

/// <summary>One more copy of a data set, by an access method, at a site of its own and, where the data set is encrypted, under a key of its own.</summary>
internal static class SecondCopy
{
    /// <summary>The policy that makes it.</summary>
    public const string PolicyName = "SECOND";

    private const string Place = "SECOND";
    private const string Volume = "SECND1";

    /// <summary>The plan with the copy; null where it has one, or where no cycle says when it would be made.</summary>
    public static Plan? Add(Plan plan, DataSetDefinition dataSet)
    {
        if (plan.BackupPolicies.Any(policy => policy.Name == PolicyName)) return null;
        var own = dataSet.KeyLabel;
        var label = own is null ? (KeyLabel?)null : new KeyLabel("DSET.BACK2.APPL.KEY001");
        return plan with
        {
            Sites = [.. plan.Sites, new(Place, SiteKind.Recovery)],
            Arrays = [.. plan.Arrays, new(Place, Place, [Volume])],
            Keys = own is { } primary && label is { } second
                ? [.. plan.Keys, .. plan.KeyStoresWith(primary).Select(store => new KeyDefinition { Label = second, KeyStore = store, Purpose = KeyPurpose.Backup })]
                : plan.Keys,
            BackupPolicies =
            [
                .. plan.BackupPolicies,
                new() { Name = PolicyName, Schedule = WithTheFirstCycle(plan), Steps = [new() { Utility = "REPRO", To = Volume, KeyLabel = label }] },
            ],
            DataSets = [.. plan.DataSets.Select(candidate => candidate.Name == dataSet.Name ? candidate with { Backups = [.. candidate.Backups, PolicyName] } : candidate)],
        };
    }

    /// <summary>With the first cycle that there is; daily where a mirror is all there is.</summary>
    private static Schedule WithTheFirstCycle(Plan plan) =>
        plan.BackupPolicies.Select(policy => policy.Schedule).FirstOrDefault(schedule => schedule is not null)
        ?? Schedule.Repeating(NodaTime.Period.FromDays(1), plan.From + NodaTime.Duration.FromHours(22));
}
