using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>Which kinds there are. Pure functions.</summary>
public static class HappeningKinds
{
    /// <summary>Whether somebody who leafs through a replay wants to stop at it.</summary>
    public static bool IsNotable(this HappeningKind kind) => kind is HappeningKind.MasterKeyChange or HappeningKind.KeyRecordChange or HappeningKind.LabelChange or HappeningKind.Strike
        or HappeningKind.Discovery or HappeningKind.RecoveryStep or HappeningKind.Outcome;

    /// <summary>The kind of an operation.</summary>
    internal static HappeningKind Of(Operation operation) => operation switch
    {
        UpdateOperation => HappeningKind.Update,
        UseOperation or OpenOperation => HappeningKind.Use,
        BackupOperation or ExistingCopiesOperation => HappeningKind.Backup,
        CkdsCopyOperation => HappeningKind.CkdsCopy,
        MasterKeyChangeOperation or DesMasterKeyChangeOperation or PkaMasterKeyChangeOperation => HappeningKind.MasterKeyChange,
        MigrationOperation or RecallOperation => HappeningKind.Migration,
        RelabelOperation => HappeningKind.LabelChange,
        KeyRecordOperation => HappeningKind.KeyRecordChange,
        _ => HappeningKind.Other,
    };
}
