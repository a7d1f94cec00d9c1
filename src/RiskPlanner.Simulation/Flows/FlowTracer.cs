using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Flows;

/// <summary>
/// Follows data through a world: a marker is planted in a data set, the parts of a route are carried out one after the other, and the data is
/// looked at wherever they leave it. One world is made and forked for each trace. For one thread.
/// </summary>
public sealed class FlowTracer
{
    // What is looked for is planted in every KiB: more data would tell nothing more.
    private const int SizeKiB = 2;

    private readonly Plan _plan;
    private readonly IFlowWorld _world;

    /// <summary>Makes the world.</summary>
    /// <param name="worlds">Makes worlds.</param>
    /// <param name="plan">A validated plan, in which every key can be used (<see cref="UsableKeys"/>).</param>
    /// <param name="seed">Everything that the world draws at random comes from this seed.</param>
    public FlowTracer(IFlowWorldFactory worlds, Plan plan, ulong seed)
    {
        ArgumentNullException.ThrowIfNull(worlds);
        _plan = plan;
        _world = worlds.CreateForFlows(plan, seed);
    }

    /// <summary>Follows a data set's data.</summary>
    /// <param name="route">Its way.</param>
    /// <param name="at">When: what a system does with data depends on its level.</param>
    public FlowTrace Trace(FlowRoute route, Instant at)
    {
        ArgumentNullException.ThrowIfNull(route);
        var world = _world.Fork();
        world.AdvanceTo(at);
        if (world.Write(route.Sysplex, route.DataSet with { SizeKiB = SizeKiB, KeyLabel = route.DataSet.LabelAt(at), LabelChanges = [] }, version: 1, isFirst: true).Failure is { } unwritten) return new FlowTrace([], unwritten);
        var course = new FlowCourse(_plan, route, world, at);
        foreach (var part in route.Parts)
        {
            if (part.Run(course) is { } failure) return new FlowTrace(course.Hops, failure);
        }

        return new FlowTrace(course.Hops, null);
    }
}
