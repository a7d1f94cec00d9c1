using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>Where recoverers put what they bring back. Pure function.</summary>
internal static class VolumesToRestoreTo
{
    /// <summary>A volume of the plan that stands, else one that was provided, else one whose array waits for its key; null when there is none.</summary>
    public static string? First(Plan plan, Attempt attempt, Sysplex sysplex) =>
        First(plan, attempt.World, sysplex) ?? attempt.Steps.FirstOrDefault(step => step.Action == RecoveryAction.AddVolume)?.Volume ?? First(plan, sysplex, attempt.World.IsWaiting);

    /// <summary>The first volume that stands, those at the sysplex's site first; null when none stands.</summary>
    public static string? First(Plan plan, IWorld world, Sysplex sysplex) => First(plan, sysplex, world.IsStanding);

    /// <summary>Why a copy cannot be brought back where no volume stands: what is gone itself needs none.</summary>
    public static Failure WhyNot(IWorld world, CopyAddress from) => new(
        world.Inspect(from) is not null ? Cause.NoVolumeToRestoreTo : world.IsStanding(from.Medium) ? Cause.DataSetNotFound : Cause.MediumLost);

    private static string? First(Plan plan, Sysplex sysplex, Func<string, bool> fits) => plan.Arrays
        .OrderBy(array => array.Site == sysplex.Site ? 0 : 1)
        .SelectMany(array => array.Volumes)
        .FirstOrDefault(fits);
}
