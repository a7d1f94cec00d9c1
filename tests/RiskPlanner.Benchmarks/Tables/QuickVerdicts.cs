using System.Diagnostics;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Timeline.Classes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Benchmarks.Tables;

/// <summary>What the verdicts of a plan of 100,000 data sets in 200 classes cost, in seconds and memory.</summary>
internal static class QuickVerdicts
{
    public static void Run(TextWriter output)
    {
        var plan = LargePlan.Of(100_000, 200);
        Measure(output, "classes", () => StructuralClasses.Of(plan).All.Count);
        Measure(output, "verdicts, world of tokens", () => Cells(plan, new SymbolicWorldFactory()));
        Measure(output, "verdicts, emulator", () => Cells(plan, new EmulatedWorldFactory()));
        using var process = Process.GetCurrentProcess();
        output.WriteLine($"peak working set: {process.PeakWorkingSet64 / 1_048_576} MiB");
    }

    private static int Cells(Model.Plan plan, IWorldFactory worlds) =>
        new PlanVerdicts(worlds).Derive(plan, seed: 1, Environment.ProcessorCount).Sum(table => table.Rows.Sum(row => row.Cells.Count));

    private static void Measure(TextWriter output, string what, Func<int> work)
    {
        var watch = Stopwatch.StartNew();
        var count = work();
        output.WriteLine($"{what}: {watch.Elapsed.TotalSeconds:0.0} s, {count}");
    }
}
