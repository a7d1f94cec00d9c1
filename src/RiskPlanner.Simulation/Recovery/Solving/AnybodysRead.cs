using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>
/// Whether keys and media let something be read, whoever has access to it: what recoverers may not open others need all the same (law 17), and what is
/// behind a record does not depend on who looks. Pure functions.
/// </summary>
internal static class AnybodysRead
{
    /// <summary>Reads a data set or copy to its end, on behalf of one whom no plan names.</summary>
    public static Answer Of(IWorld world, string sysplex, CopyAddress address) => world.Read(sysplex, Role.BackupJob, address);

    /// <summary>Whether a key could be used, by one whom no plan names.</summary>
    public static Answer Of(IWorld world, string sysplex, KeyLabel label) => world.ProbeKey(sysplex, Role.BackupJob, label);
}
