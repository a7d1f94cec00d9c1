namespace RiskPlanner.Simulation.Replay.ByClass;

/// <summary>
/// The rules by which data sets are alike for given events (docs/theory/large-plans.md), as data. Production has one set; tests
/// put a wrong one in to prove that the comparison with whole replays would notice. Immutable, shared between threads.
/// </summary>
internal sealed record ClassRules
{
    /// <summary>The rules under which members have the outcome of their representative.</summary>
    public static ClassRules Sound { get; } = new();

    /// <summary>Whether what an event names is told apart from what is else like it.</summary>
    public bool StruckThingsStandOut { get; init; } = true;

    /// <summary>Whether volumes are told apart by the mirrors that begin or end on them.</summary>
    public bool MirrorsTellVolumesApart { get; init; } = true;

    /// <summary>Whether keys are told apart by who else uses them, where losses are discovered one after the other.</summary>
    public bool UsersTellKeysApart { get; init; } = true;

    /// <summary>Whether all keys stay where a key store follows another one.</summary>
    public bool FollowersKeepAllKeys { get; init; } = true;
}
