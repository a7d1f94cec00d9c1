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
        var needed = KeyNeed.Of(plan, coverage);
        var live = Lives(plan);
        var stores = plan.KeyStores.ToLookup(store => store.Name);
        var profiles = CoveringProfiles.Of(plan);

        foreach (var (i, key) in plan.Keys.Index())
        {
            if (!needed.TryGetValue(key.Label, out var until)) continue;
            var path = $"keys[{i}]";
            if (key.ActiveUntil is { } end && end < until)
            {
                yield return new(AdviceRules.KeyEndsTooEarly, $"{path}.activeUntil", $"{end}",
                    $"The key is needed until {until}; from its end date on not even decryption works.", $"{until} or later, or no activeUntil");
            }

            if (key.DeletedAt is { } deleted && deleted < until)
            {
                yield return new(AdviceRules.KeyDeletedInUse, $"{path}.deletedAt", $"{deleted}",
                    $"The key is needed until {until}; once its record is deleted, what is under it can be read only where the key is restored from a copy.", $"{until} or later, or no deletedAt");
            }

            if (IsArchivedInUse(key, stores[key.KeyStore].FirstOrDefault(), live))
            {
                yield return new(AdviceRules.KeyArchivedInUse, $"{path}.archived", $"{key.Archived}",
                    "Data sets are still encrypted under this key; once it is archived, they cannot be written, or not even be opened.",
                    "recalled, another policy in archivedKeys, or data sets copied to another key first");
            }

            if (live[key.Label].Any(time => key.NewValues.Any(moment => moment > plan.From && moment >= time.From && moment <= time.Until)))
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

            var covering = profiles.For(key.Label);
            if (covering is null && profiles.SpeakOfKeys)
            {
                yield return new(AdviceRules.KeyUnderNoProfile, $"{path}.label", key.Label.Text,
                    "No profile in keyProfiles covers this key, so that it has no ICSF segment and is not wrapped for CPACF: no OPEN under it succeeds.",
                    "a profile that covers it");
            }

            if (covering is { LetsCpacf: false })
            {
                yield return new(AdviceRules.ProfileForbidsCpacf, $"{path}.label", key.Label.Text,
                    $"Profile {covering.Profile} covers this key without {(covering.SymCpacfWrap ? "SYMCPACFRET" : "SYMCPACFWRAP")}: no OPEN under it succeeds.",
                    "symCpacfWrap and symCpacfReturn true at that profile");
            }
        }
    }

    /// <summary>The times in which data sets are under each label.</summary>
    private static ILookup<KeyLabel, (Instant From, Instant Until)> Lives(Plan plan) => plan.DataSets.SelectMany(dataSet => dataSet.LabelPeriodsIn(plan)
            .Where(period => period.Label is not null).Select(period => (Label: period.Label!.Value, period.From, Until: period.Until ?? dataSet.EndsIn(plan))))
        .Distinct().ToLookup(time => time.Label, time => (time.From, time.Until));

    private static bool IsArchivedInUse(KeyDefinition key, KeyStore? store, ILookup<KeyLabel, (Instant From, Instant Until)> live) =>
        live[key.Label].Any(time => key.Archived <= time.Until && key.StateAt(time.Until) == KeyState.Archived)
        && store?.ArchivedKeys != ArchivedKeyPolicy.Use;
}
