using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>Where recoverers put what they bring back. Pure function.</summary>
internal static class VolumesToRestoreTo
{
    /// <summary>The first volume that stands, those at the sysplex's site first; null when none stands.</summary>
    public static string? First(Plan plan, IWorld world, Sysplex sysplex) => plan.Arrays
        .OrderBy(array => array.Site == sysplex.Site ? 0 : 1)
        .SelectMany(array => array.Volumes)
        .FirstOrDefault(world.IsStanding);
}
