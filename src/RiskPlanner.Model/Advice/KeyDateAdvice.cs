using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Dates of keys that do not go together, or not with the plan's span of time: each alone is legal, and what it shall do does not
/// happen (z/OS facts, 2.3).
/// </summary>
internal static class KeyDateAdvice
{
    public static IEnumerable<PlanAdvice> Of(Plan plan)
    {
        var live = plan.DataSets.Where(dataSet => dataSet.KeyLabel is not null).GroupBy(dataSet => dataSet.KeyLabel!.Value, dataSet => dataSet.BeginsIn(plan)).ToDictionary(group => group.Key, group => group.Min());
        return plan.Keys.Index().SelectMany(key => Of(plan, key.Item, $"keys[{key.Index}]", live.TryGetValue(key.Item.Label, out var begins) ? begins : null));
    }

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
