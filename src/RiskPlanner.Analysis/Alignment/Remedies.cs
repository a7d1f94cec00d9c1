using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>
/// Tries changes of the plan against the closed form and names the least ones that help: more key parts, a CKDS copy at each
/// master-key change, longer retention, checks of the data, a repository; and checks together with copies at the changes, where
/// neither of the two helps alone. Pure; safe between threads.
/// </summary>
internal static class Remedies
{
    private static readonly IReadOnlyList<(Period Period, string Words)> CheckPeriods =
    [
        (Period.FromYears(1), "every year"), (Period.FromMonths(6), "every half-year"), (Period.FromMonths(3), "every quarter"),
        (Period.FromMonths(1), "every month"), (Period.FromWeeks(1), "every week"), (Period.FromDays(1), "every day"),
    ];

    /// <summary>The changes that help; none is looked for in combination with another, but for checks and copies.</summary>
    /// <param name="key">The key.</param>
    /// <param name="dataSets">The data sets that come with it, or whose copies do.</param>
    public static IReadOnlyList<Remedy> For(AlignedKey key, IEnumerable<DataSetDefinition> dataSets)
    {
        var alike = dataSets.Select(dataSet => dataSet.Name).ToHashSet();
        var copied = With(key, new KeyLossChange(KeyLossChangeKind.CopyCkdsAtChanges));
        var copiesChange = !ReferenceEquals(copied.Store, key.Store);
        // Who reads the data opens no copy of it.
        var (alone, together) = key.IsOfCopies ? (null, null) : (RarestChecks(key, alike), copiesChange ? RarestChecks(copied, alike) : null);
        Remedy?[] remedies =
        [
            Parts(key),
            Keep(key),
            copiesChange && copied.Judge() is { Suffices: true } judged ? new Remedy("Take a CKDS copy after each master-key change, and keep it.", new(KeyLossChangeKind.CopyCkdsAtChanges), judged.Margin) : null,
            alone is { } rarest ? Checks(key, alike, KeyLossChangeKind.CheckData, rarest, "") : null,
            // Only where the copies let the data be checked more rarely than without.
            together is { } rarer && rarer < (alone ?? CheckPeriods.Count) && !copied.Judge().Suffices
                ? Checks(copied, alike, KeyLossChangeKind.CheckDataAndCopyCkds, rarer, ", and take a CKDS copy after each master-key change, and keep it")
                : null,
            new Remedy($"Keep {key.Label} in a key repository as well.", new(KeyLossChangeKind.KeyRepository), null),
        ];
        return [.. remedies.OfType<Remedy>()];
    }

    private static Remedy? Parts(AlignedKey key)
    {
        var changes = key.History.Generations.Count - 1;
        return Least(1, changes, generations => With(key, Retaining(generations))) is { } least
            ? new Remedy($"Retain the key parts of {Count(least, "past master key")}, and have a spare crypto domain to load them into.", Retaining(least), With(key, Retaining(least)).Judge().Margin)
            : null;
    }

    private static KeyLossChange Retaining(int generations) => new(KeyLossChangeKind.RetainKeyParts) { Generations = generations };

    private static Remedy? Keep(AlignedKey key)
    {
        var best = key.Store.Backups.Index()
            .Select(cycle => (cycle.Index, cycle.Item, Least: Least(cycle.Item.Keep + 1, CopiesTaken(key, cycle.Item), keep => With(key, Keeping(cycle.Index, keep)))))
            .Where(cycle => cycle.Least is not null)
            .OrderBy(cycle => cycle.Least - cycle.Item.Keep)
            .FirstOrDefault();
        if (best.Least is not { } least) return null;
        var name = best.Item.Name is { } cycle ? $" of {cycle}" : "";
        return new Remedy($"Keep {least} CKDS copies{name} instead of {best.Item.Keep}.", Keeping(best.Index, least), With(key, Keeping(best.Index, least)).Judge().Margin);
    }

    private static int CopiesTaken(AlignedKey key, CkdsBackup cycle) =>
        Math.Min(PlanLimits.MaximumKeep, cycle.Schedule.Occurrences(key.Plan.From, key.Plan.Until).Count());

    private static KeyLossChange Keeping(int cycle, int keep) => new(KeyLossChangeKind.KeepCkdsCopies) { Cycle = cycle, Keep = keep };

    /// <summary>The key where a change is made; key parts are of use where there is a domain to load them into.</summary>
    private static AlignedKey With(AlignedKey key, KeyLossChange change) =>
        (change.Kind == KeyLossChangeKind.RetainKeyParts ? key with { Home = key.Home with { SpareDomain = true } } : key).With(store => change.Of(key.Plan, store));

    /// <summary>Which of the periods is the longest that suffices.</summary>
    private static int? RarestChecks(AlignedKey key, HashSet<DataSetName> alike)
    {
        for (var index = 0; index < CheckPeriods.Count; index++)
        {
            if (key.CheckedEvery(CheckPeriods[index].Period, alike).Judge().Suffices) return index;
        }

        return null;
    }

    /// <summary>The day matters: a yearly check right before a master-key change can suffice where one right after it does not.</summary>
    private static Remedy Checks(AlignedKey key, HashSet<DataSetName> alike, KeyLossChangeKind kind, int period, string besides) => new(
        $"Check {CheckPeriods[period].Words}, counted from {key.Plan.From.InUtc().Date:uuuu-MM-dd}, that the data can be read{besides}.",
        new(kind) { Every = CheckPeriods[period].Period },
        key.CheckedEvery(CheckPeriods[period].Period, alike).Judge().Margin);

    /// <summary>The least number that suffices, where more is never worse; null when the most does not.</summary>
    private static int? Least(int low, int high, Func<int, AlignedKey> with)
    {
        if (low > high || !with(high).Judge().Suffices) return null;
        while (low < high)
        {
            var middle = low + ((high - low) / 2);
            if (with(middle).Judge().Suffices) high = middle;
            else low = middle + 1;
        }

        return low;
    }

    private static string Count(int number, string what) => $"{number} {what}{(number == 1 ? "" : "s")}";
}
