using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>What kind of thing happens in a replay.</summary>
public enum HappeningKind
{
    /// <summary>A data set is written.</summary>
    Update,

    /// <summary>A data set is read, checked, or opened to be kept open.</summary>
    Use,

    /// <summary>A cycle of a backup policy runs for a data set.</summary>
    Backup,

    /// <summary>A copy of a CKDS is taken.</summary>
    CkdsCopy,

    /// <summary>A master key is changed.</summary>
    MasterKeyChange,

    /// <summary>A key record is archived or recalled, or its label gets a new value.</summary>
    KeyRecordChange,

    /// <summary>A data set comes under another label.</summary>
    LabelChange,

    /// <summary>A data set is migrated, or recalled.</summary>
    Migration,

    /// <summary>Something else that the plan's schedules bring about.</summary>
    Other,

    /// <summary>An event strikes.</summary>
    Strike,

    /// <summary>A loss is discovered.</summary>
    Discovery,

    /// <summary>Recoverers try or look at something that changes nothing.</summary>
    RecoveryAttempt,

    /// <summary>Recoverers bring something back or change keys.</summary>
    RecoveryStep,

    /// <summary>The recovery of a data set ends, one way or the other.</summary>
    Outcome,
}
