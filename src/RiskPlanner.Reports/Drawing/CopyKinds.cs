using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;

namespace RiskPlanner.Reports.Drawing;

/// <summary>Which kind of copy a step makes, and what the kinds are called. Pure functions.</summary>
public static class CopyKinds
{
    /// <summary>The kind of copy that a step makes.</summary>
    public static CopyKind Of(BackupStep step) => BackupUtilities.Find(step.Utility) switch
    {
        { Lags: true } => CopyKind.LaggingMirror,
        { Continuous: true } => CopyKind.Mirror,
        { Placement: CopyPlacement.SameArray } => CopyKind.PointInTime,
        _ => CopyKeys.IsThroughAccessMethods(step.Utility) ? CopyKind.Records : CopyKind.Blocks,
    };

    /// <summary>What a kind is called.</summary>
    public static string Words(CopyKind kind) => kind switch
    {
        CopyKind.Records => "record copy (re-encrypted)",
        CopyKind.Blocks => "block copy (stays encrypted)",
        CopyKind.PointInTime => "point in time within an array",
        CopyKind.Mirror => "mirror, at once",
        CopyKind.LaggingMirror => "mirror with a lag",
        CopyKind.Carried => "cartridges shipped",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind of copy."),
    };

    /// <summary>The style's name of a kind.</summary>
    public static string Style(CopyKind kind) => $"rp-copy-{kind.ToString().ToLowerInvariant()}";
}
