using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>A way that data takes by a plan: that of a data set under a backup policy or a transfer, and of those that are alike. Immutable.</summary>
/// <param name="Kind">What for.</param>
/// <param name="Name">The name of the policy or transfer.</param>
/// <param name="Path">Its place in the plan, such as <c>transfers[0]</c>.</param>
/// <param name="Members">The data sets, in the plan's order; at least one. The first stands for all.</param>
/// <param name="Route">The way of the first.</param>
/// <param name="Stages">When it is gone first by each level that the systems have, and under each label of the data set: at least one.</param>
public sealed record PlanFlow(FlowKind Kind, string Name, string Path, IReadOnlyList<DataSetDefinition> Members, FlowRoute Route, IReadOnlyList<FlowStage> Stages)
{
    /// <summary>The policy; null of a transfer.</summary>
    public BackupPolicy? Policy { get; init; }

    /// <summary>The transfer; null of a policy.</summary>
    public Transfer? Transfer { get; init; }

    /// <summary>The first moment of each stage.</summary>
    public IEnumerable<Instant> Moments => Stages.Select(stage => stage.At);

    /// <summary>The data set that stands for all.</summary>
    public DataSetDefinition DataSet => Members[0];
}
