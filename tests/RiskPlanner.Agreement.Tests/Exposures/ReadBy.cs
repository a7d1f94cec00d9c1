using RiskPlanner.Simulation.Flows;
using RiskPlanner.Simulation.Flows.Parts;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Agreement.Tests.Exposures;

/// <summary>A part that production does not have: users try to read the data set or copy that is worked on.</summary>
/// <param name="Users">The users.</param>
/// <param name="Told">Told what each was answered, and where.</param>
internal sealed record ReadBy(IReadOnlyList<string> Users, Action<CopyAddress, string, Answer> Told) : FlowPart
{
    public override Failure? Run(FlowCourse course)
    {
        foreach (var user in Users) Told(course.At, user, course.World.ReadAs(course.Route.Sysplex, user, course.At));
        return null;
    }
}
