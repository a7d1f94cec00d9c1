using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Says in a few words what a version changes.</summary>
internal static class ChangeWords
{
    private const int MostKeys = 4;

    /// <summary>The words, such as "Data set PAYROLL.MASTER: keyLabel, volume" or "12 data sets changed, 1 key added".</summary>
    public static string Of(IReadOnlyList<PlanChange> changes)
    {
        if (changes.Count == 1) return One(changes[0]);
        var groups = changes.GroupBy(change => (change.Section, Verb: VerbOf(change)))
            .Select(group => $"{SectionWords.Count(PlanSections.Get(group.Key.Section), group.Count())} {group.Key.Verb}");
        return string.Join(", ", groups);
    }

    private static string One(PlanChange change)
    {
        var section = PlanSections.Get(change.Section);
        var what = section.IsHead ? "The plan itself" : $"{SectionWords.Capital(SectionWords.Noun(section))} {change.Identity}";
        if (change.Before is not { } before || change.After is not { } after) return $"{what} {VerbOf(change)}";
        List<string> keys = [.. FieldDifference.Between(before.ToJson(), after.ToJson()).Select(difference => difference.Key)];
        if (before.Identity != after.Identity) return $"{SectionWords.Capital(SectionWords.Noun(section))} {before.Identity} renamed to {after.Identity}";
        return keys.Count switch
        {
            0 => $"{what} moved",
            > MostKeys => $"{what}: {keys.Count} keys",
            _ => $"{what}: {string.Join(", ", keys)}",
        };
    }

    private static string VerbOf(PlanChange change) => change switch { { Before: null } => "added", { After: null } => "removed", _ => "changed" };
}
