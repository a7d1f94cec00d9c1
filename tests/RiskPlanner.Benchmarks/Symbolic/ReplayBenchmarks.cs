using BenchmarkDotNet.Attributes;
using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Emulator.World;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Benchmarks.Symbolic;

/// <summary>
/// A whole replay of samples/payroll-two-sites.yaml, with data sets of 64 KiB: the production site is lost on 2026-05-01. In
/// tokens, and in real bytes.
/// </summary>
[MemoryDiagnoser]
public class ReplayBenchmarks
{
    private Plan? _plan;

    [GlobalSetup]
    public void Setup()
    {
        var plan = PlanFile.Read(File.ReadAllText(SamplePath())).Plan!;
        _plan = plan with { DataSets = [.. plan.DataSets.Select(dataSet => dataSet with { SizeKiB = 64 })] };
    }

    /// <summary>In the world of real bytes.</summary>
    [Benchmark(Baseline = true)]
    public int Emulated() => Replay(new EmulatedWorldFactory());

    /// <summary>In the world of tokens.</summary>
    [Benchmark]
    public int Symbolic() => Replay(new SymbolicWorldFactory());

    /// <summary>In the world of real bytes, without a log.</summary>
    [Benchmark]
    public int EmulatedWithoutLog() => Replay(new EmulatedWorldFactory(), log: false);

    /// <summary>In the world of tokens, without a log.</summary>
    [Benchmark]
    public int SymbolicWithoutLog() => Replay(new SymbolicWorldFactory(), log: false);

    /// <summary>In the world of tokens, by classes and without the cycles that change nothing.</summary>
    [Benchmark]
    public int SymbolicByClasses() => new ClassReplayEngine(new SymbolicWorldFactory()).Run(_plan!, Strikes, seed: 1).Classes.Count;

    private static IReadOnlyList<Strike> Strikes { get; } =
        [new Strike(ThreatCatalogue.Find("site-loss")!, "PROD", Instant.FromUtc(2026, 5, 1, 12, 0), Discovery.AtOnce)];

    private int Replay(IWorldFactory worlds, bool log = true) => new ReplayEngine(worlds).Run(_plan!, Strikes, seed: 1, log: log).Outcomes.Count;

    private static string SamplePath()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !Directory.Exists(Path.Combine(folder.FullName, "samples"))) folder = folder.Parent;
        return Path.Combine(folder!.FullName, "samples", "payroll-two-sites.yaml");
    }
}
