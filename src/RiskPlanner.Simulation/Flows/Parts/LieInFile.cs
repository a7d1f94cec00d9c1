using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>What was picked up lies in a file or temporary data set that no access method encrypts.</summary>
/// <param name="Place">Where.</param>
public sealed record LieInFile(FlowPlace Place) : FlowPart
{
    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        course.LookAtParcel(Place, FlowPhase.Rest);
        return null;
    }
}
