using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows;

/// <summary>Data on its way through a world: what the parts of a route work on. For one trace and one thread.</summary>
public sealed class FlowCourse
{
    private readonly List<FlowHop> _hops = [];

    internal FlowCourse(Plan plan, FlowRoute route, IFlowWorld world, Instant at)
    {
        (Plan, Route, World, Now) = (plan, route, world, at);
        At = new CopyAddress(route.DataSet.Name, route.DataSet.Volume);
    }

    /// <summary>The plan.</summary>
    public Plan Plan { get; }

    /// <summary>The route.</summary>
    public FlowRoute Route { get; }

    /// <summary>The world.</summary>
    public IFlowWorld World { get; }

    /// <summary>When it happens; parts that wait move it on.</summary>
    public Instant Now { get; private set; }

    /// <summary>The data set or copy that is worked on.</summary>
    public CopyAddress At { get; set; }

    /// <summary>What was picked up; null before.</summary>
    public Parcel? Parcel { get; set; }

    /// <summary>The hops so far.</summary>
    public IReadOnlyList<FlowHop> Hops => _hops;

    /// <summary>Lets time pass.</summary>
    public void Wait(Duration duration) => World.AdvanceTo(Now += duration);

    /// <summary>Adds a hop of the data set or copy that is worked on.</summary>
    /// <returns>Null; or that it is not there.</returns>
    public Failure? LookAtDataSet(FlowPlace place, FlowPhase phase, FlowPhase seen)
    {
        if (World.LookAt(At, seen) is not { } view) return new Failure(Cause.DataSetNotFound);
        _hops.Add(new FlowHop(place, phase, view) { Address = At });
        return null;
    }

    /// <summary>Adds a hop of what was picked up.</summary>
    /// <exception cref="InvalidOperationException">Nothing was.</exception>
    public void LookAtParcel(FlowPlace place, FlowPhase phase, bool isStated = true) =>
        _hops.Add(new FlowHop(place, phase, World.LookAt(Held)) { IsStated = isStated });

    /// <summary>What was picked up.</summary>
    /// <exception cref="InvalidOperationException">Nothing was: the route is composed wrongly.</exception>
    public Parcel Held => Parcel ?? throw new InvalidOperationException("The route sends before it has picked anything up.");

    /// <summary>Goes on with what an act on the parcel came to.</summary>
    public Failure? GoOnWith((Parcel? Parcel, Answer Answer) result)
    {
        if (result.Parcel is { } parcel) Parcel = parcel;
        return result.Answer.Failure;
    }
}
