using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>A receiver has it, whose rules nobody has stated: clear data may lie there in clear, or not.</summary>
/// <param name="Receiver">The receiver.</param>
public sealed record HandOver(FlowPlace Receiver) : FlowPart
{
    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        course.LookAtParcel(Receiver, FlowPhase.Rest, isStated: false);
        return null;
    }
}
