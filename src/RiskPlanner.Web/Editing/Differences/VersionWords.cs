using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Editing.Differences;

/// <summary>Differences of versions in words. Pure functions.</summary>
internal static class VersionWords
{
    public static string Kind(DifferenceKind kind) => kind switch
    {
        DifferenceKind.Added => "added",
        DifferenceKind.Removed => "removed",
        DifferenceKind.Renamed => "renamed",
        DifferenceKind.Changed => "changed",
        DifferenceKind.Remarked => "moved or with other comments",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of difference."),
    };

    /// <summary>What happened to one item.</summary>
    public static string Of(ItemDifference difference) => difference switch
    {
        { Kind: DifferenceKind.Remarked, CommentsDiffer: true } => "other comments",
        { Kind: DifferenceKind.Remarked } => "moved in its list",
        { CommentsDiffer: true, Kind: DifferenceKind.Changed or DifferenceKind.Renamed } => $"{Kind(difference.Kind)}, with other comments",
        _ => Kind(difference.Kind),
    };
}
