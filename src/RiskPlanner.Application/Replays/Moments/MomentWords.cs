using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Simulation.Replay.Moments;

namespace RiskPlanner.Application.Replays.Moments;

/// <summary>What is at a moment, in words. Pure functions.</summary>
public static class MomentWords
{
    /// <summary>What is said of content that is no version.</summary>
    public const string NoVersion = "content is no version that was committed";

    /// <summary>What a CKDS copy is good for.</summary>
    public static string Of(CkdsCopyUse use) => use switch
    {
        CkdsCopyUse.Directly => "directly",
        CkdsCopyUse.SingleRecords => "single records as they are",
        CkdsCopyUse.SingleTokens => "single tokens through OLD",
        CkdsCopyUse.RetainedParts => "only with key parts",
        CkdsCopyUse.NoLonger => "not at all",
        _ => throw new ArgumentOutOfRangeException(nameof(use), use, "Not a use."),
    };

    /// <summary>What kind of thing happens.</summary>
    public static string Of(HappeningKind kind) => kind switch
    {
        HappeningKind.Update => "update",
        HappeningKind.Use => "use",
        HappeningKind.Backup => "backup",
        HappeningKind.CkdsCopy => "CKDS copy",
        HappeningKind.MasterKeyChange => "master-key change",
        HappeningKind.KeyRecordChange => "change of a key record",
        HappeningKind.LabelChange => "change of a label",
        HappeningKind.Migration => "migration or recall",
        HappeningKind.Other => "operation",
        HappeningKind.Strike => "strike",
        HappeningKind.Discovery => "discovery",
        HappeningKind.RecoveryAttempt => "recovery, attempt",
        HappeningKind.RecoveryStep => "recovery step",
        HappeningKind.Outcome => "outcome",
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, "Not a kind."),
    };
}
