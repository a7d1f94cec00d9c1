using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>What was picked up goes over a link.</summary>
/// <param name="Link">The link.</param>
public sealed record TravelOver(FlowPlace Link) : FlowPart
{
    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        course.LookAtParcel(Link, FlowPhase.Flight);
        return null;
    }
}
