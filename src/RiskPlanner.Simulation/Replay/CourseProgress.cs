using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>How far a replay is: all of it that changes. For one thread.</summary>
internal sealed class CourseProgress(ReplayState state, RecoveryProcedure recovery)
{
    /// <summary>What the story knows.</summary>
    public ReplayState State { get; } = state;

    /// <summary>The recovery.</summary>
    public RecoveryProcedure Recovery { get; } = recovery;

    /// <summary>What became of the data sets whose loss is discovered.</summary>
    public Dictionary<DataSetName, DataSetOutcome> Outcomes { get; private init; } = [];

    /// <summary>What is recovered between events.</summary>
    public Renewal Renewal { get; private init; } = new();

    /// <summary>What events have opened.</summary>
    public OpenedByEvents Opened { get; private init; } = new();

    /// <summary>What is put right that is no data set.</summary>
    public Mending Mending { get; private init; } = new();

    /// <summary>Why an event had no effect; null where it had one. In the order of the events that have struck.</summary>
    public List<Failure?> Effects { get; private init; } = [];

    /// <summary>The same in another replay, which goes on by itself.</summary>
    public CourseProgress Fork()
    {
        var copy = State.Fork();
        return new CourseProgress(copy, Recovery.Fork(copy)) { Outcomes = new(Outcomes), Effects = [.. Effects], Renewal = Renewal.Fork(), Opened = Opened.Fork(), Mending = Mending.Fork(), Operations = Operations };
    }

    /// <summary>Whether the loss of a data set is not discovered yet.</summary>
    public bool IsPending(DataSetDefinition dataSet) => !Outcomes.ContainsKey(dataSet.Name);

    /// <summary>How many operations are done.</summary>
    public int Operations { get; set; }
}
