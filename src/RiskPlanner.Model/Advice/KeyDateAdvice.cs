using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Dates of keys that do not go together, or not with the plan's span of time: each alone is legal, and what it shall do does not
/// happen (z/OS facts, 2.3).
/// </summary>
internal static class KeyDateAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan, BackupCoverage coverage)
    {
        var live = plan.DataSets.Where(dataSet => dataSet.KeyLabel is not null).GroupBy(dataSet => dataSet.KeyLabel!.Value, dataSet => dataSet.BeginsIn(plan)).ToDictionary(group => group.Key, group => group.Min());
        return [.. plan.Keys.Index().SelectMany(key => Of(plan, key.Item, $"keys[{key.Index}]", live.TryGetValue(key.Item.Label, out var begins) ? begins : null)), .. OfBackups(plan, coverage)];
    }

    /// <summary>Cycles that write under a key before anybody can use it: each of them fails, and nobody is told by the plan.</summary>
    private static IEnumerable<PlanAdvice> OfBackups(Plan plan, BackupCoverage coverage)
    {
        foreach (var policy in plan.BackupPolicies.Where(policy => policy.Schedule is not null))
        {
            if (coverage.DataSetsUnder(policy) is not { Count: > 0 } covered) continue;
            foreach (var label in CopyLabels.Of(plan).GivenBy(policy))
            {
                // A key of its data sets is told of where they are.
                var keys = plan.Keys.Index().Where(key => key.Item.Label == label).ToList();
                if (keys.Count == 0 || covered.Any(dataSet => dataSet.KeyLabel == label) || keys.Exists(key => UsableFrom(key.Item) is null)) continue;
                var (place, key) = keys.MinBy(key => UsableFrom(key.Item));
                var (from, begins) = (UsableFrom(key)!.Value, covered.Min(dataSet => dataSet.BeginsIn(plan)));
                var early = policy.Schedule!.Occurrences(begins, plan.Until).TakeWhile(cycle => cycle < from).ToList();
                if (early.Count == 0) continue;
                yield return new(AdviceRules.BackupKeyBeginsLate, $"keys[{place}].{(from == key.CreatedAt ? "createdAt" : "activeFrom")}", $"{from}",
                    $"Policy {policy.Name} writes copies under this key from {early[0]} on; until its {(from == key.CreatedAt ? "record is made" : "validity begins")}, {(early.Count == 1 ? "its cycle fails" : $"{early.Count} cycles fail")}.",
                    $"{early[0]} or earlier, or a policy that begins later");
            }
        }
    }

    private static Instant? UsableFrom(KeyDefinition key) => (key.CreatedAt, key.ActiveFrom) is ({ } created, { } active) ? Instant.Max(created, active) : key.CreatedAt ?? key.ActiveFrom;

    private static IEnumerable<PlanAdvice> Of(Plan plan, KeyDefinition key, string path, Instant? live)
    {
        if (live is { } begins && key.ActiveFrom is { } from && from > begins)
        {
            yield return from > plan.Until
                ? new(AdviceRules.KeyBeginsAfterThePlan, $"{path}.activeFrom", $"{from}", "Data sets are under this key, and its validity begins after the plan has ended: they are never written.",
                    $"{plan.From} or earlier, or no activeFrom")
                : new(AdviceRules.KeyBeginsLate, $"{path}.activeFrom", $"{from}", $"Data sets are under this key {(begins == plan.From ? "from the plan's start" : $"from {begins} on")}; until its validity begins they cannot be written or read.",
                    $"{begins} or earlier, or no activeFrom");
        }

        if (key.Archived is { } archived && archived < key.ActiveFrom)
            yield return new(AdviceRules.ArchivedBeforeValid, $"{path}.archived", $"{archived}", "The key is archived before its validity begins.", $"{key.ActiveFrom} or later");
        if (key.Recalled is { } recalled && recalled >= key.ActiveUntil)
        {
            yield return new(AdviceRules.RecalledAfterItsEnd, $"{path}.recalled", $"{recalled}", "The key is recalled when its validity has ended, so that nobody can use it all the same.",
                $"a moment before {key.ActiveUntil}, or a later activeUntil");
        }

        foreach (var (field, moment) in MomentsOf(key).Where(entry => entry.Moment > plan.Until))
        {
            yield return new(AdviceRules.KeyDateOutsideTheHorizon, $"{path}.{field}", $"{moment}", "This moment lies outside the horizon, so nothing happens then.",
                $"{plan.Until} or earlier, or a longer horizon");
        }

        foreach (var (i, renewed) in key.NewValues.Index().Where(entry => key.StateAt(entry.Item) is not KeyState.Active))
        {
            yield return new(AdviceRules.NewValueOfUnusableKey, $"{path}.newValues[{i}]", $"{renewed}", "The label gets a new value while nobody can use it: its validity has not begun or has ended, or it is archived.",
                "a moment at which the key is active");
        }
    }

    private static IEnumerable<(string Field, Instant Moment)> MomentsOf(KeyDefinition key)
    {
        if (key.CreatedAt is { } created) yield return ("createdAt", created);
        if (key.DeletedAt is { } deleted) yield return ("deletedAt", deleted);
        if (key.Archived is { } archived) yield return ("archived", archived);
        if (key.Recalled is { } recalled) yield return ("recalled", recalled);
        foreach (var (i, renewed) in key.NewValues.Index()) yield return ($"newValues[{i}]", renewed);
    }
}
