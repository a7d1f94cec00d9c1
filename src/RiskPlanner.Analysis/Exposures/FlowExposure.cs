using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>A place on the way of data that is a finding. Immutable.</summary>
/// <param name="Rule">By which rule.</param>
/// <param name="Flow">The way.</param>
/// <param name="Hop">The number of the first such place, 0 for the data set itself.</param>
/// <param name="Further">How many further places of the way the rule is about.</param>
public sealed record FlowExposure(ExposureRule Rule, TracedFlow Flow, int Hop, int Further)
{
    /// <summary>The data sets that it is about, in the plan's order; the first is that of <see cref="Flow"/>.</summary>
    public IReadOnlyList<DataSetDefinition> DataSets { get; init; } = Flow.Flow.Members;

    /// <summary>The place.</summary>
    public FlowHop Place => Flow.Trace.Hops[Hop];
}
