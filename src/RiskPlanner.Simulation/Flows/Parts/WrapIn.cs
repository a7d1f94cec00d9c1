using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>What was picked up is encrypted once more.</summary>
/// <param name="Layer">In what.</param>
public sealed record WrapIn(DataLayer Layer) : FlowPart
{
    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return course.GoOnWith(course.World.Wrap(course.Route.Sysplex, course.Held, Layer));
    }
}
