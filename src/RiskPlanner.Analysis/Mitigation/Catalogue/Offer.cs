namespace RiskPlanner.Analysis.Mitigation.Catalogue;

/// <summary>A change that can be had, or why there is none.</summary>
/// <param name="Change">The change; null where there is none.</param>
/// <param name="Kind">Of which kind there is none; null where that needs no words.</param>
/// <param name="WhyNot">Why there is none; empty where that needs no words.</param>
internal sealed record Offer(MitigationChange? Change, ChangeKind? Kind, string WhyNot)
{
    /// <summary>There is none, and nothing to say.</summary>
    public static Offer Nothing { get; } = new(null, null, "");

    /// <summary>A change.</summary>
    public static Offer Of(MitigationChange change) => new(change, change.Kind, "");

    /// <summary>There is none of a kind, and why.</summary>
    public static Offer None(ChangeKind kind, string why) => new(null, kind, why);
}
