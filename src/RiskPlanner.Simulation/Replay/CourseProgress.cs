using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>How far a replay is: all of it that changes. For one thread.</summary>
internal sealed class CourseProgress(ReplayState state, RecoveryProcedure recovery, IEnumerable<DataSetDefinition> pending)
{
    /// <summary>What the story knows.</summary>
    public ReplayState State { get; } = state;

    /// <summary>The recovery.</summary>
    public RecoveryProcedure Recovery { get; } = recovery;

    /// <summary>The data sets whose loss is not discovered yet, in order of discovery.</summary>
    public Queue<DataSetDefinition> Pending { get; } = new(pending);

    /// <summary>What became of the others.</summary>
    public Dictionary<DataSetName, DataSetOutcome> Outcomes { get; private init; } = [];

    /// <summary>Why an event had no effect; null where it had one. In the order of the events that have struck.</summary>
    public List<Failure?> Effects { get; private init; } = [];

    /// <summary>The same in another replay, which goes on by itself.</summary>
    public CourseProgress Fork()
    {
        var copy = State.Fork();
        return new CourseProgress(copy, Recovery.Fork(copy), Pending) { Outcomes = new(Outcomes), Effects = [.. Effects], Strikes = Strikes, Operations = Operations };
    }

    /// <summary>How many events have struck.</summary>
    public int Strikes { get; set; }

    /// <summary>How many operations are done.</summary>
    public int Operations { get; set; }
}
