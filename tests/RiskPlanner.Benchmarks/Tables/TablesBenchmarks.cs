using BenchmarkDotNet.Attributes;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Benchmarks.Tables;

/// <summary>Threat tables regenerated from nothing, seed 1, on one thread.</summary>
[MemoryDiagnoser]
public class TablesBenchmarks
{
    /// <summary>The paper's two tables.</summary>
    [Benchmark(Baseline = true)]
    public int PaperTablesOnly() => Derive(PaperTables.All);

    /// <summary>All tables: the paper's two and the further ones.</summary>
    [Benchmark]
    public int AllTables() => Derive([.. PaperTables.All, .. FurtherTables.All]);

    private static int Derive(IReadOnlyList<ThreatTableDefinition> definitions) =>
        new ThreatTableDerivation(new EmulatedWorldFactory()).Derive(definitions, seed: 1, threads: 1).Count;
}
