using System.Diagnostics;
using System.Globalization;
using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Testing;

namespace RiskPlanner.Benchmarks.Tables;

/// <summary>
/// What verdicts at every moment cost: 200 classes over some years (10 where none is given), with 2,000, 20,000 and 100,000 data sets, so that it shows what time
/// grows with.
/// </summary>
internal static class QuickEveryMoment
{
    public static void Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        var years = arguments.Count > 0 ? int.Parse(arguments[0], CultureInfo.InvariantCulture) : 10;
        int[] sizes = arguments.Count > 1 ? [.. arguments.Skip(1).Select(size => int.Parse(size, CultureInfo.InvariantCulture))] : [2_000, 20_000, 100_000];
        foreach (var size in sizes)
        {
            var plan = LargeEstate.Make(seed: 1, dataSets: size);
            plan = plan with { Until = plan.From + Duration.FromDays(365 * years) };
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            var first = new FirstResult(watch);
            var cells = new EveryMomentVerdicts(new SymbolicWorldFactory()).Derive(plan, threads: Environment.ProcessorCount, progress: first).SelectMany(table => table.Rows).SelectMany(row => row.Cells).ToList();
            watch.Stop();
            process.Refresh();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{size:N0} data sets, {years} years: {watch.Elapsed.TotalSeconds:0.0} s, {(process.TotalProcessorTime - before).TotalSeconds:0.0} s of processor time; first progress after {first.After.TotalSeconds:0.0} s; {cells.Count} cells, {cells.Count(cell => cell.Verdict == Verdict.No)} No; peak working set {process.PeakWorkingSet64 / 1_048_576} MiB"));
        }
    }

    private sealed class FirstResult(Stopwatch watch) : IProgress<WorkProgress>
    {
        public TimeSpan After { get; private set; }

        public void Report(WorkProgress value)
        {
            if (After == TimeSpan.Zero) After = watch.Elapsed;
        }
    }
}
