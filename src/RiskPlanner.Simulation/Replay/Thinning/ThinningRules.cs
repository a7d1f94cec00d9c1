using RiskPlanner.Simulation.Timeline;
namespace RiskPlanner.Simulation.Replay.Thinning;

/// <summary>
/// The rules by which unchanged cycles are skipped (docs/theory/large-plans.md), as data. Production has one set; tests put a
/// wrong one in to prove that the comparison with whole replays would notice. Immutable, shared between threads.
/// </summary>
internal sealed record ThinningRules
{
    /// <summary>The rules that change no outcome.</summary>
    public static ThinningRules Sound { get; } = new();

    /// <summary>How many cycles at the end of an unchanged span run, less the number of generations that are kept.</summary>
    public int CyclesBeyondKept { get; init; }

    /// <summary>Whether a span ends where the validity of a key begins or ends.</summary>
    public bool KeyDatesEndSpans { get; init; } = true;

    /// <summary>Whether it is seen when the validity of a key begins or ends.</summary>
    public bool KeyDatesAreSeen { get; init; } = true;

    /// <summary>Whether a span ends where a key is archived or recalled or its label gets a new value.</summary>
    public bool KeyRecordsEndSpans { get; init; } = true;

    /// <summary>Whether a span ends where the data set comes under another label.</summary>
    public bool LabelsEndSpans { get; init; } = true;

    /// <summary>Whether a span ends where the sysplex gets another level.</summary>
    public bool LevelsEndSpans { get; init; } = true;

    /// <summary>Whether what a volume holds when it is dumped for an event is what it would hold in a whole replay.</summary>
    public bool DumpsAreObserved { get; init; } = true;

    /// <summary>Whether the updates that a lagging mirror has not received yet run.</summary>
    public bool LagsAreCaughtUp { get; init; } = true;

    /// <summary>Whether the last update of a span runs.</summary>
    public bool SpansKeepTheirLastUpdate { get; init; } = true;

    /// <summary>Whether a policy that copies changes only, or expires versions by their days, runs all its cycles.</summary>
    public bool CountedVersionsRunWhole { get; init; } = true;

    /// <summary>Whether everything runs on where nobody was there to look when the schedules of a data set would have him.</summary>
    public bool LateDiscoveriesRunOn { get; init; } = true;

    /// <summary>Whether a policy whose cycles break off half-way runs all of them.</summary>
    public bool BrokenCyclesRunWhole { get; init; } = true;
}
