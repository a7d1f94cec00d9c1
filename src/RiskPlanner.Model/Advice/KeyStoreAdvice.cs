using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// CKDS copies that outlive the master key that wraps them (seed paper, section 6.2.4, Example 1), and key parts in one hand.
/// </summary>
internal static class KeyStoreAdvice
{
    // A copy under CURRENT or OLD can be used; an older one needs key parts (z/OS facts, 2.6).
    private const int OldRegister = 1;

    public static IEnumerable<PlanAdvice> Of(Plan plan) =>
        plan.KeyStores.Index().SelectMany(entry => Of(plan, entry.Item, $"keyStores[{entry.Index}]"));

    private static IEnumerable<PlanAdvice> Of(Plan plan, KeyStore store, string path)
    {
        foreach (var (i, cycle) in store.Backups.Index())
        {
            if (Outlived(plan, store.MasterKey, cycle) is { } age)
            {
                yield return new($"{path}.backups[{i}].keep", $"{cycle.Keep}",
                    $"The oldest copies that are kept will be {age} master-key changes old, and no key parts of that generation are retained: nobody can use them.",
                    $"retainedGenerations: {age} or more with parts somewhere, or fewer copies", AdviceSeverity.Danger);
            }
        }

        (string Field, MasterKeyPractice? Practice)[] practices =
            [("masterKey", store.MasterKey), ("rsaMasterKey", store.RsaMasterKey), ("eccMasterKey", store.EccMasterKey)];
        foreach (var (field, practice) in practices)
        {
            foreach (var (i, set) in (practice?.PartSets ?? []).Index())
            {
                if (set.Holders.Count != 1) continue;
                yield return new($"{path}.{field}.partSets[{i}].holders", set.Holders[0],
                    "One person holds all parts of the master key: there is no dual control, and nobody else can enter it.",
                    "two holders or more", AdviceSeverity.Warning);
            }
        }
    }

    private static int? Outlived(Plan plan, MasterKeyPractice practice, CkdsBackup cycle)
    {
        if (practice.Changes is not { } changes) return null;
        var age = changes.Occurrences(plan.From, EndOfKeeping(plan, cycle)).Take(PlanLimits.MaximumRetainedGenerations + 2).Count();
        return age > OldRegister && practice.SitesWithParts(age).Count == 0 ? age : null;
    }

    // How long the first copy of the plan is kept; copies of a list of dates are dropped only by later ones of the list.
    private static Instant EndOfKeeping(Plan plan, CkdsBackup cycle)
    {
        if (cycle.Schedule.Every is not { } every)
            return cycle.Schedule.Dates.Count > cycle.Keep ? cycle.Schedule.Dates[cycle.Keep] : plan.Until;
        return PeriodLength.After(cycle.Schedule.First ?? plan.From, every, cycle.Keep);
    }
}
