using System.Diagnostics;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Emulator.World;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Timeline.Classes;
using RiskPlanner.Simulation.Worlds;
using RiskPlanner.Testing;

namespace RiskPlanner.Benchmarks.Tables;

/// <summary>What verdicts and alignment of a plan of 100,000 data sets in 200 classes cost, in seconds and memory.</summary>
internal static class QuickVerdicts
{
    public static void Run(TextWriter output)
    {
        var plan = LargeEstate.Make(seed: 1);
        Measure(output, "classes", () => StructuralClasses.Of(plan).All.Count);
        Measure(output, "alignment", () => new AlignmentAnalysis(new SymbolicWorldFactory()).Analyse(plan, Environment.ProcessorCount).Entries.Count);
        Measure(output, "verdicts, world of tokens", () => Cells(plan, new SymbolicWorldFactory()));
        Measure(output, "verdicts, emulator", () => Cells(plan, new EmulatedWorldFactory()));
        using var process = Process.GetCurrentProcess();
        output.WriteLine($"peak working set: {process.PeakWorkingSet64 / 1_048_576} MiB");
    }

    private static int Cells(Model.Plan plan, IWorldFactory worlds) =>
        new PlanVerdicts(worlds).Derive(plan, seed: 1, Environment.ProcessorCount).Sum(table => table.Rows.Sum(row => row.Cells.Count));

    private static void Measure(TextWriter output, string what, Func<int> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var count = work();
        watch.Stop();
        process.Refresh();
        output.WriteLine($"{what}: {watch.Elapsed.TotalSeconds:0.0} s, {(process.TotalProcessorTime - before).TotalSeconds:0.0} s of processor time, {count}");
    }
}
