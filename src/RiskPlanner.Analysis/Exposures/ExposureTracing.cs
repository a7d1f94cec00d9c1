using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>Follows every way that data takes by a plan through a world. For one thread.</summary>
public static class ExposureTracing
{
    /// <summary>Follows them: each at every level that the systems have, and once where a level changes nothing.</summary>
    /// <param name="worlds">Makes worlds.</param>
    /// <param name="plan">A validated plan.</param>
    /// <param name="flows">Its ways (<see cref="PlanFlows"/>).</param>
    /// <param name="seed">Everything that a world draws at random comes from this seed.</param>
    /// <param name="progress">Told how much is done, 0 to 1.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<TracedFlow> Trace(
        IFlowWorldFactory worlds, Plan plan, IReadOnlyList<PlanFlow> flows, ulong seed, IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(flows);
        var tracer = new FlowTracer(worlds, UsableKeys.Of(plan), seed);
        var traced = new List<TracedFlow>(flows.Count);
        foreach (var (index, flow) in flows.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            TracedFlow? last = null;
            foreach (var stage in flow.Stages)
            {
                var trace = tracer.Trace(flow.Route, stage.At);
                if (last is not null && AreAlike(last.Trace, trace)) continue;
                if (last is not null) traced.Add(last with { Until = stage.From, EndedBy = stage.Change });
                last = new TracedFlow(flow, stage.From, null, trace) { BegunBy = stage.Change, At = stage.At };
            }

            traced.Add(last!);
            progress?.Report((index + 1.0) / flows.Count);
        }

        return traced;
    }

    private static bool AreAlike(FlowTrace one, FlowTrace other) =>
        one.Stopped == other.Stopped && one.Hops.Count == other.Hops.Count
        && one.Hops.Zip(other.Hops).All(pair => pair.First.Place == pair.Second.Place && pair.First.View.MarkerFound == pair.Second.View.MarkerFound
            && (pair.First.View.Layers ?? []).SequenceEqual(pair.Second.View.Layers ?? []));
}
