using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>The cartridge that is worked on is carried to another site: as it lies.</summary>
/// <param name="From">The site where its drives are.</param>
/// <param name="To">Where it is carried.</param>
public sealed record CarryCartridge(string From, string To) : FlowPart
{
    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return course.World.Carry(course.At, To).Failure ?? course.LookAtDataSet(FlowPlace.Courier(From, To), FlowPhase.Flight, FlowPhase.Rest);
    }
}
