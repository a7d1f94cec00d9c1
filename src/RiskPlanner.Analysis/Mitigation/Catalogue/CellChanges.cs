using RiskPlanner.Model;
using RiskPlanner.Simulation.Changes;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Analysis.Mitigation;

/// <summary>
/// The changes of the catalogue (docs/mitigation.md) that single cells of a plan's verdicts are tried with where nothing smaller helps: each for one data set, the cheapest
/// first. Immutable and safe between threads.
/// </summary>
public static class CellChanges
{
    private static readonly IReadOnlyList<ChangeKind> Kinds =
    [
        // What single cells try anyway is not here, nor what counts only where ages and late notices do.
        ChangeKind.MoreGenerations, ChangeKind.CkdsCopyElsewhere, ChangeKind.PointInTimeCopy, ChangeKind.SpareDomain, ChangeKind.CopyOnOtherArray, ChangeKind.CopyAtOtherSite, ChangeKind.CopyInVault,
        ChangeKind.OwnKeyCopy, ChangeKind.KeyRepository,
    ];

    /// <summary>All of them, by what they cost where nobody says otherwise.</summary>
    public static IReadOnlyList<PlanChange> All { get; } =
    [
        .. Kinds.OrderBy(kind => CostTable.Default.Of(kind, 1)).Select(kind => new PlanChange(Kebab.Of(kind), WordsOf(kind), "it is not so", (plan, dataSet) => Apply(plan, [dataSet], kind))),
    ];

    /// <summary>In the words of a cell, which says "No, unless …".</summary>
    private static string WordsOf(ChangeKind kind) => kind switch
    {
        ChangeKind.MoreGenerations => "twice as many generations are kept",
        ChangeKind.CkdsCopyElsewhere => "the CKDS is copied every day to one more site",
        ChangeKind.PointInTimeCopy => "a point-in-time copy is beside the mirror",
        ChangeKind.SpareDomain => "there is a spare crypto domain",
        ChangeKind.CopyOnOtherArray => "one more copy is on another array",
        ChangeKind.CopyAtOtherSite => "one more copy is at another site",
        ChangeKind.CopyInVault => "one more copy is in a vault",
        ChangeKind.OwnKeyCopy => "one more copy is under a key of its own",
        ChangeKind.KeyRepository => "a key repository holds the keys",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a change of cells."),
    };

    /// <summary>A change for several data sets at once: those that are on one array share what is made for them.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="change">One of <see cref="All"/>.</param>
    /// <param name="dataSets">Data sets of the plan that are alike; at least one.</param>
    /// <returns>The changed plan; null where there is nothing to change.</returns>
    public static Plan? Apply(Plan plan, PlanChange change, IReadOnlyList<DataSetDefinition> dataSets)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(change);
        ArgumentNullException.ThrowIfNull(dataSets);
        var kind = Kinds.First(known => Kebab.Of(known) == change.Id);
        var changed = plan;
        foreach (var members in dataSets.GroupBy(dataSet => plan.ArrayOf(dataSet.Volume)?.Name)) changed = Apply(changed, [.. members], kind) ?? changed;
        return ReferenceEquals(changed, plan) ? null : changed;
    }

    private static Plan? Apply(Plan plan, IReadOnlyList<DataSetDefinition> members, ChangeKind kind)
    {
        var place = plan.DataSets.Index().First(other => other.Item.Name == members[0].Name).Index;
        var changes = ChangeCatalogue.Of(plan, [new DataSetGroup(members, place)], CostTable.Default, withNotices: false).Changes.Where(change => change.Kind == kind && members.Any(member => change.Concerns(member.Name))).ToList();
        return changes.Count == 0 ? null : changes.Aggregate(plan, (changed, change) => change.Apply(changed));
    }
}
