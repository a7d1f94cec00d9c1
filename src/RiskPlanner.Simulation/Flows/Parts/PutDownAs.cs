using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>A data set is made of what arrived, by the rules of the plan; it is worked on from then on.</summary>
/// <param name="Target">Where and under what name.</param>
/// <param name="Site">The site of the medium.</param>
public sealed record PutDownAs(CopyAddress Target, string Site) : FlowPart
{
    /// <summary>The sysplex that does it; null for that of the route.</summary>
    public string? Sysplex { get; init; }

    /// <summary>The user that does it; null where nobody is named.</summary>
    public string? RunsAs { get; init; }

    /// <summary>The label that the job states; null when none.</summary>
    public KeyLabel? StatedLabel { get; init; }

    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var order = new PutDownOrder(Sysplex ?? course.Route.Sysplex, RunsAs, Target) { StatedLabel = StatedLabel };
        if (course.World.PutDown(order, course.Held).Failure is { } failure) return failure;
        course.At = Target;
        return new LieOnMedium(Site).Run(course);
    }
}
