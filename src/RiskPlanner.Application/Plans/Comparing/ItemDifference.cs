using System.Text.Json.Nodes;

namespace RiskPlanner.Application.Plans;

/// <summary>How an item differs between two versions, key by key.</summary>
/// <param name="Section">Its section.</param>
/// <param name="Kind">What happened to it.</param>
/// <param name="Identity">Its name or label; of one that is gone, the last one.</param>
/// <param name="EarlierIdentity">Its name in the earlier version where that was another one; else null.</param>
/// <param name="Fields">The keys that differ; of one that is new or gone, all of its keys.</param>
/// <param name="CommentsDiffer">Whether its comments do.</param>
public sealed record ItemDifference(
    string Section, DifferenceKind Kind, string Identity, string? EarlierIdentity, IReadOnlyList<FieldDifference> Fields, bool CommentsDiffer)
{
    /// <summary>Reads a change.</summary>
    public static ItemDifference Of(PlanChange change)
    {
        ArgumentNullException.ThrowIfNull(change);
        var fields = FieldDifference.Between(change.Before?.ToJson() ?? new JsonObject(), change.After?.ToJson() ?? new JsonObject());
        var earlier = change is { Before: { } before, After: { } after } && before.Identity != after.Identity ? before.Identity : null;
        return new ItemDifference(change.Section, KindOf(change, earlier, fields.Count), change.Identity, earlier, fields, change.Before?.Comments != change.After?.Comments);
    }

    private static DifferenceKind KindOf(PlanChange change, string? earlier, int fields) => change switch
    {
        { Before: null } => DifferenceKind.Added,
        { After: null } => DifferenceKind.Removed,
        _ when earlier is not null => DifferenceKind.Renamed,
        _ => fields > 0 ? DifferenceKind.Changed : DifferenceKind.Remarked,
    };
}
