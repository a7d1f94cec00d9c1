using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Copies that are there at the beginning: of cycles before the horizon, no more than are kept, and under keys that their cycles had and that the beginning has, since they are made
/// with the keys as they are then.
/// </summary>
internal static class ExistingCopyRules
{
    public static void Check(string path, BackupPolicy policy, Plan plan, PlanIndex index, Lazy<BackupCoverage> coverage, FaultCollector faults)
    {
        if (policy.Existing.Count == 0) return;
        var continuous = policy.Steps.Select(step => BackupUtilities.Find(step.Utility)).FirstOrDefault(utility => utility is { Continuous: true });
        if (continuous is not null)
            faults.Add($"{path}.existing", $"{policy.Existing.Count} moments", $"{continuous.Name} runs all the time and holds the present state: it has no cycles of before.", "no existing");
        if (policy.Existing.Count > policy.VersionsKept)
        {
            faults.Add($"{path}.existing", $"{policy.Existing.Count} moments", $"At the beginning there are at most as many copies as are kept, which is {policy.VersionsKept}.",
                $"the last {policy.VersionsKept} of them, or more that are kept");
        }

        CheckMoments($"{path}.existing", policy, plan, faults);
        if (continuous is null) CheckKeys($"{path}.existing", policy, plan, index, coverage, faults);
    }

    private static void CheckMoments(string path, BackupPolicy policy, Plan plan, FaultCollector faults)
    {
        for (var i = 0; i < policy.Existing.Count; i++)
        {
            var at = policy.Existing[i];
            ScheduleRules.CheckMoment($"{path}[{i}]", at, faults);
            if (at >= plan.From) faults.Add($"{path}[{i}]", $"{at}", "What is there at the beginning was made before it.", $"a moment before {plan.From}; the schedule says what comes from then on");
            if (i > 0 && at <= policy.Existing[i - 1]) faults.Add($"{path}[{i}]", $"{at}", "Moments ascend, and none stands twice.", $"a moment after {policy.Existing[i - 1]}");
        }
    }

    private static void CheckKeys(string path, BackupPolicy policy, Plan plan, PlanIndex index, Lazy<BackupCoverage> coverage, FaultCollector faults)
    {
        var labels = CopyLabels.Of(plan);
        HashSet<KeyLabel> own = [.. coverage.Value.DataSetsUnder(policy).Where(dataSet => !(dataSet.CreatedAt > plan.From)).Select(dataSet => dataSet.KeyLabel).OfType<KeyLabel>()];
        HashSet<KeyLabel> written = [.. labels.GivenBy(policy)];
        // Who copies through the access methods reads under the key of the data set.
        foreach (var key in plan.Keys.Where(key => own.Contains(key.Label) || written.Contains(key.Label)))
        {
            if (WhyUnusable(key, plan, index) is { } why)
            {
                faults.Add(path, key.Label.Text, $"What is there at the beginning is made with the keys as they are then; {key.Label} {why}.", "no existing, or a key that can be used at the beginning");
                continue;
            }

            if (!written.Contains(key.Label) && !policy.KeepsKeyOfDataSet) continue;
            // At the last moment that is too early: those before it are so too.
            if (Earliest(key) is { } born && policy.Existing.ToList().FindLastIndex(at => at < born) is var early and >= 0)
            {
                faults.Add($"{path}[{early}]", $"{policy.Existing[early]}", $"A copy cannot lie under a key that was not there yet: {key.Label} is there from {born} on.",
                    $"no moments before {born}, or an earlier {(born == key.CreatedAt ? "createdAt" : "activeFrom")}");
            }

            if (key.NewValues.Where(at => at < plan.From).DefaultIfEmpty(Instant.MinValue).Max() is var renewed && policy.Existing.ToList().FindLastIndex(at => at < renewed) is var former and >= 0)
            {
                faults.Add($"{path}[{former}]", $"{policy.Existing[former]}", $"This copy would lie under a former value of {key.Label}, which got another one at {renewed}; a plan knows the values from its beginning on.",
                    $"no moments before {renewed}");
            }
        }
    }

    private static Instant? Earliest(KeyDefinition key) => (key.CreatedAt, key.ActiveFrom) is ({ } created, { } active) ? Instant.Max(created, active) : key.CreatedAt ?? key.ActiveFrom;

    private static string? WhyUnusable(KeyDefinition key, Plan plan, PlanIndex index)
    {
        if (key.BornAt > plan.From) return $"is not there before {key.BornAt}";
        if (key.DeletedAt < plan.From) return $"was deleted at {key.DeletedAt}";
        return key.StateAt(plan.From) switch
        {
            KeyState.PreActive => $"is not valid before {key.ActiveFrom}",
            KeyState.Deactivated => $"is not valid any more since {key.ActiveUntil}",
            KeyState.Archived when index.KeyStores.GetValueOrDefault(key.KeyStore)?.ArchivedKeys != ArchivedKeyPolicy.Use => $"is archived since {key.Archived}",
            _ => null,
        };
    }
}
