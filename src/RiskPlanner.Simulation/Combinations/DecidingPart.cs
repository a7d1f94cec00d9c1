using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline.Classes;

namespace RiskPlanner.Simulation.Combinations;

/// <summary>Data sets that are alike, and the part of the plan that decides about them. Immutable.</summary>
/// <param name="Class">The data sets.</param>
/// <param name="Own">What the representative itself stands on: what can be struck for its sake.</param>
/// <param name="Part">
/// The same with others who matter: recoverers take nothing from others, so that where the value under a label changes, or keys come and go, what others need of the same keys decides too.
/// </param>
internal sealed record DecidingPart(StructuralClass Class, Plan Own, Plan Part)
{
    /// <summary>The kinds of data sets of a plan, each with its part.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="chosen">The data sets that are of interest; null for all.</param>
    /// <param name="order">How many events can strike at once.</param>
    public static IReadOnlyList<DecidingPart> Of(Plan plan, IReadOnlySet<DataSetName>? chosen, int order)
    {
        // Of no data set of the plan: nothing stands out but the volumes that recoverers may restore to, as many as events can take and one more; who uses which key does count.
        var nothing = new Strike(BasicEvents.All[0], "", plan.From, Discovery.NextUse);
        var index = new ClassIndex(plan, [.. Enumerable.Repeat(nothing, Math.Max(1, order))], ClassRules.Sound);
        var twins = plan.Keys.Where(key => key.SameValueAs is not null).SelectMany(key => new[] { key.Label, key.SameValueAs!.Value }).ToHashSet();
        var changing = plan.Keys.Where(key => !IsQuiet(key)).ToHashSet<KeyDefinition>(ReferenceEqualityComparer.Instance);
        return
        [
            .. index.Classes(chosen)
                // Under a value with several labels each label is struck by itself: there data sets are alike only under one of them.
                .SelectMany(alike => alike.Members.GroupBy(member => string.Join(' ', member.Labels.Where(twins.Contains).Select(label => label.Text)), StringComparer.Ordinal))
                .Select(members => Of(index, new StructuralClass(members.First(), [.. members]), changing)),
        ];
    }

    private static DecidingPart Of(ClassIndex index, StructuralClass alike, HashSet<KeyDefinition> changing)
    {
        var own = ClassExcerpt.OfOne(index, alike.Representative);
        if (changing.Count == 0 && own.KeyStores.All(store => store.Follows is null)) return new DecidingPart(alike, own, own);
        var part = own.Keys.Any(changing.Contains) || own.KeyStores.Any(store => store.Follows is not null) ? ClassExcerpt.OfThese(index, [alike.Representative]) : own;
        var needed = part.Keys.ToHashSet<KeyDefinition>(ReferenceEqualityComparer.Instance);
        // A CKDS copy goes live only where it takes no key from anybody: it can lack those that came after it.
        return new DecidingPart(alike, own, part with { Keys = [.. index.Plan.Keys.Where(key => needed.Contains(key) || changing.Contains(key))] });
    }

    /// <summary>Whether nothing happens to a key as long as the plan lasts.</summary>
    private static bool IsQuiet(KeyDefinition key) =>
        key is { ActiveFrom: null, ActiveUntil: null, Archived: null, Recalled: null, CreatedAt: null, DeletedAt: null, NewValues.Count: 0, CpacfExportable: true };
}
