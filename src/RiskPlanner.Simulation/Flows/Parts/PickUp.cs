using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>The data set or copy that is worked on is picked up, to be sent.</summary>
/// <param name="AsBlocks">Whether as blocks (<see cref="PickUpOrder.AsBlocks"/>).</param>
public sealed record PickUp(bool AsBlocks) : FlowPart
{
    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return course.GoOnWith(course.World.PickUp(new PickUpOrder(course.Route.Sysplex, course.Route.RunsAs, course.At, AsBlocks)));
    }
}
