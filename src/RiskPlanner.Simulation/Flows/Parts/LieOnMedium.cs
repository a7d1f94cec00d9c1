using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>The data set or copy that is worked on lies where it is.</summary>
/// <param name="Site">The site where it is: a carried cartridge is not at its tape store's site.</param>
public sealed record LieOnMedium(string Site) : FlowPart
{
    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return course.LookAtDataSet(FlowPlace.Medium(course.At.Medium, Site), FlowPhase.Rest, FlowPhase.Rest);
    }
}
