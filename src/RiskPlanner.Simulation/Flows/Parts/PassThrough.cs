using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>What was picked up is in the memory of a host that passes it on and stores nothing.</summary>
/// <param name="Host">The host.</param>
/// <param name="IsStated">Whether it is known that it holds the data as it is now; else it may see it, or may relay what it cannot open.</param>
public sealed record PassThrough(FlowPlace Host, bool IsStated) : FlowPart
{
    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        course.LookAtParcel(Host, FlowPhase.Flight, IsStated);
        return null;
    }
}
