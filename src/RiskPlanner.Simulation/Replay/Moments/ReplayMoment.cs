using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>A replay stopped at a moment: keys, CKDS copies, and one data set with everything that is left of it.</summary>
public sealed record ReplayMoment
{
    /// <summary>When.</summary>
    public required Instant At { get; init; }

    /// <summary>How many things had happened.</summary>
    public required int Happened { get; init; }

    /// <summary>The sysplexes, in the plan's order.</summary>
    public required IReadOnlyList<SysplexMoment> Sysplexes { get; init; }

    /// <summary>The key stores, in the plan's order.</summary>
    public required IReadOnlyList<KeyStoreMoment> KeyStores { get; init; }

    /// <summary>The data set that was asked for.</summary>
    public required DataSetName DataSet { get; init; }

    /// <summary>The newest version that was committed; null before the first.</summary>
    public required CommittedVersion? Latest { get; init; }

    /// <summary>Where it and its copies lie: the data set, copies from the newest on, then what else there is.</summary>
    public required IReadOnlyList<PlaceMoment> Places { get; init; }

    /// <summary>What would become of it if its recovery began at this moment; null while a recovery is under way.</summary>
    public required DataSetOutcome? IfRecoveredNow { get; init; }
}
