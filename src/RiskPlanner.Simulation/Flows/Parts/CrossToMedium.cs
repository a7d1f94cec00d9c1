using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>The copy that is worked on went over a link to the medium where it lies: as it was before a drive could encrypt it.</summary>
/// <param name="From">The site that it came from.</param>
/// <param name="To">The site of the medium.</param>
public sealed record CrossToMedium(string From, string To) : FlowPart
{
    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return course.LookAtDataSet(FlowPlace.Link(From, To, isOutside: true), FlowPhase.Flight, FlowPhase.Flight);
    }
}
