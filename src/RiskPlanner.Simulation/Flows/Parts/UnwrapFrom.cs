using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>The outermost layer is taken off what was picked up.</summary>
/// <param name="Layer">With what (<see cref="ITransferWorld.Unwrap"/>).</param>
public sealed record UnwrapFrom(DataLayer Layer) : FlowPart
{
    /// <summary>The sysplex that does it; null for that of the route.</summary>
    public string? Sysplex { get; init; }

    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return course.GoOnWith(course.World.Unwrap(Sysplex ?? course.Route.Sysplex, course.Held, Layer));
    }
}
