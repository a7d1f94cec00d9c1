using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows.Parts;

/// <summary>
/// A utility makes a copy of the data set or copy that is worked on, as the first cycle of its policy does; the copy is worked on from then on.
/// </summary>
/// <param name="Policy">The policy.</param>
/// <param name="Index">Which of its steps, from 0 on.</param>
public sealed record TakeBackupStep(BackupPolicy Policy, int Index) : FlowPart
{
    /// <inheritdoc/>
    public override Failure? Run(FlowCourse course)
    {
        ArgumentNullException.ThrowIfNull(course);
        var step = Policy.Steps[Index];
        var utility = BackupUtilities.Find(step.Utility);
        // A mirror's secondary is the same data set on another volume.
        var name = utility is { Continuous: true } ? course.At.Name : CopyNames.Of(course.Plan, course.Route.DataSet, Policy, Index, generation: 1);
        var target = new CopyAddress(name, step.To);
        var lag = step.Lag?.ToDuration() ?? Duration.Zero;
        var answer = course.World.Copy(new CopyOrder
        {
            Sysplex = course.Route.Sysplex,
            Utility = step.Utility,
            RunsAs = utility is { RunsAsUser: false } ? null : course.Route.RunsAs,
            Source = course.At,
            Target = target,
            TargetLabel = step.KeyLabel,
            IsAllocatedByName = step.Name is not null,
            TargetOrganisation = step.Organisation,
            RsaKeyLabel = step.RsaKeyLabel,
            Lag = lag,
        });
        if (answer.Failure is { } failure) return failure;
        if (lag > Duration.Zero) course.Wait(lag);
        course.At = target;
        return null;
    }
}
