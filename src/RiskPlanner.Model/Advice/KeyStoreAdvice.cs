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
                yield return new(AdviceRules.CkdsCopiesOutliveMasterKey, $"{path}.backups[{i}].keep", $"{cycle.Keep}",
                    $"The oldest copies that are kept will be {age} master-key changes old, and no key parts of that generation are retained: nobody can use them.",
                    $"retainedGenerations: {age} or more with parts somewhere, or fewer copies");
            }
        }

        foreach (var (field, practice) in store.MasterKeys())
        {
            foreach (var site in SitesOutsideTheZones(plan, store, practice))
            {
                var zones = practice.PartSets.Select(set => set.Zone).OfType<string>().Distinct().ToList();
                yield return new(AdviceRules.SmartCardsOfAnotherZone, $"sites[{site}].tkeZones", string.Join(", ", plan.Sites[site].TkeZones),
                    $"Every set of key parts of {store.Name} ({field}) is on smart cards of another zone: nobody can enter that master key at {plan.Sites[site].Name}.",
                    $"{FaultCollector.ListOf(zones)} in tkeZones, or a set on another medium");
            }

            foreach (var (i, set) in practice.PartSets.Index())
            {
                if (set.Holders.Count != 1) continue;
                yield return new(AdviceRules.KeyPartsInOneHand, $"{path}.{field}.partSets[{i}].holders", set.Holders[0],
                    "One person holds all parts of the master key: there is no dual control, and nobody else can enter it.",
                    "two holders or more");
            }
        }
    }

    /// <summary>Sites of sysplexes that use the key store, where none of the sets of key parts that are kept can be used.</summary>
    private static IEnumerable<int> SitesOutsideTheZones(Plan plan, KeyStore store, MasterKeyPractice practice)
    {
        if (practice.SitesWithParts(0).Count == 0) return [];
        var used = plan.Sysplexes.Where(sysplex => sysplex.KeyStore == store.Name).Select(sysplex => sysplex.Site).ToHashSet();
        return plan.Sites.Index()
            .Where(site => used.Contains(site.Item.Name) && practice.WithinZones(site.Item.TkeZones).SitesWithParts(0).Count == 0)
            .Select(site => site.Index);
    }

    private static int? Outlived(Plan plan, MasterKeyPractice practice, CkdsBackup cycle)
    {
        if (practice.Changes is not { } changes) return null;
        var (taken, dropped) = FirstCopy(plan, cycle);
        var age = changes.Occurrences(plan.From, dropped).Where(change => change > taken).Take(PlanLimits.MaximumRetainedGenerations + 2).Count();
        return age > OldRegister && practice.SitesWithParts(age).Count == 0 ? age : null;
    }

    // When the first copy within the plan is taken, and when it is dropped; of a list of dates, only by later ones of the list.
    private static (Instant Taken, Instant Dropped) FirstCopy(Plan plan, CkdsBackup cycle)
    {
        var schedule = cycle.Schedule;
        if (schedule.Every is null)
            return (schedule.Dates[0], schedule.Dates.Count > cycle.Keep ? schedule.Dates[cycle.Keep] : plan.Until);
        var taken = Instant.Max(schedule.First ?? plan.From, plan.From);
        return (taken, PeriodLength.After(taken, schedule.Every, cycle.Keep));
    }
}
