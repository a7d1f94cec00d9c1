using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Alerts before keys end: keys that none covers, alerts that reach nobody, and alerts that come too late for whoever gives the data another key then, because copies under the
/// former one are kept for longer (z/OS facts, 2.3 and 5.3). Where a plan has no alerts, it is told of each such key alone that it ends (RA0005).
/// </summary>
internal static class ExpiryAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan, BackupCoverage coverage)
    {
        List<Source> sources = [.. SourcesOf(plan)];
        if (sources.Count == 0) yield break;

        var known = plan.People.Select(person => person.Name).Concat(ActTargets.Holders(plan)).ToHashSet(StringComparer.Ordinal);
        foreach (var (path, name, alerts, _) in sources)
        {
            if (alerts.To.Count == 0)
                yield return new(AdviceRules.AlertReachesNobody, $"{path}.to", "", $"{name} alerts before keys end, and nobody is named who is told.", "who renews the keys, by a name in people");
            foreach (var (i, person) in alerts.To.Index().Where(entry => !known.Contains(entry.Item)))
                yield return new(AdviceRules.AlertReachesNobody, $"{path}.to[{i}]", person, $"{name} alerts somebody before keys end whom the plan does not have.", "a name in people, or among holders of key parts");
        }

        var needed = KeyNeed.Of(plan, coverage);
        foreach (var (i, key) in plan.Keys.Index())
        {
            // What ends when nothing is under it any more needs nobody.
            if (key.ActiveUntil is not { } end || !needed.TryGetValue(key.Label, out var until) || end >= until) continue;
            var covering = sources.Where(source => source.Covers(key)).OrderBy(source => source.Alerts.Before(end)).ToList();
            if (covering.Count == 0)
            {
                yield return new(AdviceRules.KeyEndsWithoutAlert, $"keys[{i}].activeUntil", $"{end}",
                    $"The key ends while it is needed (until {until}), and no alert comes before: neither a repository that holds it nor its key store has one.",
                    "expiryAlerts of its key store, or of a repository that holds it");
                continue;
            }

            var (first, at) = (covering[0], Instant.Max(covering[0].Alerts.Before(end), plan.From));
            if (Latest(plan, coverage, key.Label, at) is not { } latest || latest.Until <= end) continue;
            yield return new(AdviceRules.AlertTooLateForAnotherKey, $"{first.Path}.lead", $"{first.Alerts.Lead}",
                $"{first.Name} alerts at {at} that {key.Label} ends at {end}. Copies that policy {latest.Policy.Name} has made under it by then are kept until {latest.Until}: who gives the data another key on that day leaves copies that cannot be read.",
                LeadNeeded(plan, coverage, key.Label, at, end) is { } days ? $"P{days}D or more, or a later activeUntil" : $"a later activeUntil ({latest.Until} or later), or fewer copies kept");
        }
    }

    private static IEnumerable<Source> SourcesOf(Plan plan)
    {
        foreach (var (i, store) in plan.KeyStores.Index())
        {
            if (store.ExpiryAlerts is { } alerts) yield return new($"keyStores[{i}].expiryAlerts", $"ICSF of {store.Name}", alerts, key => HasKeysOf(plan, store, key.KeyStore));
        }

        foreach (var (i, manager) in plan.KeyManagers.Index())
        {
            if (manager.ExpiryAlerts is { } alerts) yield return new($"keyManagers[{i}].expiryAlerts", manager.Name, alerts, key => manager.Keys.Any(mask => mask.Matches(key.Label)));
        }
    }

    /// <summary>Whether a key store has the records of another one, or is it: one that follows has those of where it follows.</summary>
    private static bool HasKeysOf(Plan plan, KeyStore store, string other)
    {
        for (var (one, steps) = (store, 0); one is not null && steps <= plan.KeyStores.Count; steps++)
        {
            if (one.Name == other) return true;
            one = plan.KeyStores.FirstOrDefault(candidate => candidate.Name == one.Follows?.Store);
        }

        return false;
    }

    /// <summary>The policy of whose copies under a label of before a moment the last one is dropped latest; null where there is none.</summary>
    private static (BackupPolicy Policy, Instant Until)? Latest(Plan plan, BackupCoverage coverage, KeyLabel label, Instant at) => PoliciesUnder(plan, coverage, label, at)
        .Select(policy => ((BackupPolicy Policy, Instant Until)?)(policy, KeyNeed.EndOfCopies(plan, policy, at))).MaxBy(entry => entry!.Value.Until);

    /// <summary>The shortest lead in whole days with which every copy under the label is dropped when the key ends; null where none is long enough.</summary>
    private static int? LeadNeeded(Plan plan, BackupCoverage coverage, KeyLabel label, Instant at, Instant end)
    {
        var days = 0;
        foreach (var policy in PoliciesUnder(plan, coverage, label, at))
        {
            if (policy.CountsVersions) return null;
            var cycles = policy.Schedule!.Occurrences(plan.From, end).ToList();
            if (cycles.Count < policy.Keep) return null;
            // So many cycles after the alert are needed until the key ends.
            days = Math.Max(days, (int)(end - cycles[^policy.Keep]).TotalDays + 1);
        }

        return days;
    }

    /// <summary>The policies that have made copies under a label by a moment at which data sets are under it, or whose steps write under it.</summary>
    private static IEnumerable<BackupPolicy> PoliciesUnder(Plan plan, BackupCoverage coverage, KeyLabel label, Instant at) => plan.DataSets
        .Where(dataSet => dataSet.ExistsAt(at))
        .SelectMany(dataSet => coverage.PoliciesOf(dataSet).Where(policy => policy.Schedule is { } schedule
            && ((policy.KeepsKeyOfDataSet && dataSet.LabelAt(at) == label) || CopyLabels.Of(plan).GivenBy(policy).Contains(label))
            && (policy.Existing.Count > 0 || schedule.Occurrences(dataSet.BeginsIn(plan), at).Any())))
        .Distinct();

    private sealed record Source(string Path, string Name, ExpiryAlerts Alerts, Func<KeyDefinition, bool> Covers);
}
