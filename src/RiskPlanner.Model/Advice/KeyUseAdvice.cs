using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Keys that end, or cannot be used, while data or copies are still encrypted under them: the required life of a key is the
/// latest expiry of any copy under it (z/OS facts, 2.3 and 3).
/// </summary>
internal static class KeyUseAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan, BackupCoverage coverage)
    {
        var needed = NeededUntil(plan, coverage);
        var live = plan.DataSets.Where(dataSet => dataSet.KeyLabel is not null).Select(dataSet => dataSet.KeyLabel!.Value).ToHashSet();
        var stores = plan.KeyStores.ToLookup(store => store.Name);
        var profiles = new MaskIndex<KeyLabelMask, KeyProfile>();
        foreach (var profile in plan.KeyProfiles) profiles.Add(profile.Profile, profile);

        foreach (var (i, key) in plan.Keys.Index())
        {
            if (!needed.TryGetValue(key.Label, out var until)) continue;
            var path = $"keys[{i}]";
            if (key.ActiveUntil is { } end && end < until)
            {
                yield return new(AdviceRules.KeyEndsTooEarly, $"{path}.activeUntil", $"{end}",
                    $"The key is needed until {until}; from its end date on not even decryption works.", $"{until} or later, or no activeUntil");
            }

            if (IsArchivedInUse(plan, key, stores[key.KeyStore].FirstOrDefault(), live))
            {
                yield return new(AdviceRules.KeyArchivedInUse, $"{path}.archived", $"{key.Archived}",
                    "Data sets are still encrypted under this key; once it is archived, they cannot be written, or not even be opened.",
                    "recalled, another policy in archivedKeys, or data sets copied to another key first");
            }

            if (live.Contains(key.Label) && key.NewValues.Any(moment => moment > plan.From && moment <= plan.Until))
            {
                yield return new(AdviceRules.NewValueInUse, $"{path}.newValues", string.Join(", ", key.NewValues),
                    "The label gets a new value while data sets are encrypted under it: they can then no longer be read under it.",
                    "a new label for the new value");
            }

            if (!key.CpacfExportable)
            {
                yield return new(AdviceRules.KeyNotExportable, $"{path}.cpacfExportable", "false",
                    "Data sets or backups name this key, and it may not be exported to CPACF: no OPEN under it succeeds (ICSF reason code BF3).",
                    "true");
            }

            var covering = profiles.Find(key.Label.Text).Select(match => match.Value).OrderBy(profile => profile.Profile, KeyLabelMask.MostSpecificFirst).FirstOrDefault();
            if (covering is not null && !(covering.SymCpacfWrap && covering.SymCpacfReturn))
            {
                yield return new(AdviceRules.ProfileForbidsCpacf, $"{path}.label", key.Label.Text,
                    $"Profile {covering.Profile} covers this key without {(covering.SymCpacfWrap ? "SYMCPACFRET" : "SYMCPACFWRAP")}: no OPEN under it succeeds.",
                    "symCpacfWrap and symCpacfReturn true at that profile");
            }
        }
    }

    private static bool IsArchivedInUse(Plan plan, KeyDefinition key, KeyStore? store, HashSet<KeyLabel> live) =>
        key.Archived <= plan.Until && key.StateAt(plan.Until) == KeyState.Archived && live.Contains(key.Label)
        && store?.ArchivedKeys != ArchivedKeyPolicy.Use;

    private static Dictionary<KeyLabel, Instant> NeededUntil(Plan plan, BackupCoverage coverage)
    {
        var ends = new Dictionary<BackupPolicy, Instant>(ReferenceEqualityComparer.Instance);
        foreach (var policy in plan.BackupPolicies) ends[policy] = EndOfCopies(plan, policy);
        var needed = new Dictionary<KeyLabel, Instant>();
        foreach (var dataSet in plan.DataSets)
        {
            if (dataSet.KeyLabel is { } own) Need(own, plan.Until);
            foreach (var policy in coverage.PoliciesOf(dataSet))
            {
                // Block copies stay under the data set's label whatever label their step names.
                if (dataSet.KeyLabel is { } label) Need(label, ends[policy]);
                foreach (var step in policy.Steps)
                {
                    if (step.KeyLabel is { } target) Need(target, ends[policy]);
                }
            }
        }

        return needed;

        void Need(KeyLabel label, Instant until)
        {
            if (!needed.TryGetValue(label, out var before) || before < until) needed[label] = until;
        }
    }

    // The last copy that the plan speaks of is kept until so many later ones would have been taken.
    private static Instant EndOfCopies(Plan plan, BackupPolicy policy)
    {
        if (policy.Schedule?.Every is not { } every) return plan.Until;
        return Instant.Max(plan.Until, PeriodLength.After(plan.Until, every, policy.Keep - 1));
    }
}
