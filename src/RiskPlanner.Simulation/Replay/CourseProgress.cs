using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery;

namespace RiskPlanner.Simulation.Replay;

/// <summary>How far a replay is: all of it that changes. For one thread.</summary>
internal sealed class CourseProgress(ReplayState state, IEnumerable<DataSetDefinition> pending)
{
    /// <summary>What the story knows.</summary>
    public ReplayState State { get; } = state;

    /// <summary>The recovery, which remembers between data sets what it tried.</summary>
    public RecoveryProcedure Recovery { get; } = new(state);

    /// <summary>The data sets whose loss is not discovered yet, in order of discovery.</summary>
    public Queue<DataSetDefinition> Pending { get; } = new(pending);

    /// <summary>What became of the others.</summary>
    public Dictionary<DataSetName, DataSetOutcome> Outcomes { get; } = [];

    /// <summary>How many events have struck.</summary>
    public int Strikes { get; set; }

    /// <summary>How many operations are done.</summary>
    public int Operations { get; set; }
}
