using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>A control looks at the data set that is worked on, and lets it pass or not.</summary>
/// <param name="Control">The control.</param>
public sealed record AskControl(TransferControl Control) : FlowPart
{
    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        return Control.Refuses(course.At.Name, course.World.Inspect(course.At)?.KeyLabel is not null) ? new Failure(Cause.RefusedByControl, Control: Control.Name) : null;
    }
}
