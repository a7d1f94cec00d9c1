using RiskPlanner.Analysis.Destruction;

namespace RiskPlanner.Web.Sentences;

/// <summary>Ways to read data after its key was destroyed in words. Pure functions.</summary>
internal static class DestructionWords
{
    /// <summary>What a way is.</summary>
    public static string Kind(RouteKind kind) => kind switch
    {
        RouteKind.Twin => "twin label",
        RouteKind.CkdsCopy => "CKDS copy",
        RouteKind.Repository => "key repository",
        RouteKind.OtherCopy => "copy of the data",
        RouteKind.Original => "the data itself",
        RouteKind.Transfer => "sent away in clear",
        RouteKind.OpenAddressSpace => "open data set",
        RouteKind.InClear => "in clear",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of way."),
    };
}
