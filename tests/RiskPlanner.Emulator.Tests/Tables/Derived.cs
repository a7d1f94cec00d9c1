using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Emulator.Tests.Tables;

/// <summary>Derives tables on the emulator, whole or with a part put in.</summary>
internal static class Derived
{
    public static IReadOnlyList<ThreatTable> Tables(IReadOnlyList<ThreatTableDefinition> definitions, EmulatorParts? parts = null, ulong seed = 1, int threads = 2) =>
        new ThreatTableDerivation(new EmulatedWorldFactory(parts ?? EmulatorParts.Faithful)).Derive(definitions, seed, threads);
}
