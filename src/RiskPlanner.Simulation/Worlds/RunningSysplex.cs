namespace RiskPlanner.Simulation.Worlds;

/// <summary>What follows from where a sysplex runs. Pure.</summary>
public static class RunningSysplex
{
    /// <summary>Whether a sysplex runs.</summary>
    public static bool IsRunning(this IWorld world, string sysplex)
    {
        ArgumentNullException.ThrowIfNull(world);
        return world.SiteOf(sysplex) is not null;
    }
}
