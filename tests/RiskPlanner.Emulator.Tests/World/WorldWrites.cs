using RiskPlanner.Emulator.World;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Tests.World;

/// <summary>Writes of tests, in which version 1 is the first one.</summary>
internal static class WorldWrites
{
    public static Answer Write(this EmulatedWorld world, string sysplex, DataSetDefinition dataSet, int version) => world.Write(sysplex, dataSet, version, isFirst: version == 1);

    public static Answer Write(this IWorld world, string sysplex, DataSetDefinition dataSet, int version) => world.Write(sysplex, dataSet, version, isFirst: version == 1);
}
