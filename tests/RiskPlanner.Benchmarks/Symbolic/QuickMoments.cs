using System.Diagnostics;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.Moments;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Testing;

namespace RiskPlanner.Benchmarks.Symbolic;

/// <summary>How long it takes to record ten years of daily operations and to look at a moment of them, in processor time.</summary>
internal static class QuickMoments
{
    private const int Looks = 500;

    public static void Run(TextWriter output)
    {
        var plan = TenYears.Plan;
        var strike = new Strike(ThreatCatalogue.Find("key-destruction")!, plan.Keys[0].Label.Text, plan.From + ((plan.Until - plan.From) * 0.9), Discovery.NextUse);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        ReplayRecording recording = null!;
        var recorded = Processor(() => recording = ReplayRecording.Of(plan, [strike], new SymbolicWorldFactory()));
        output.WriteLine($"recorded {recording.Happenings.Count:N0} happenings in {recorded:F0} ms; {(GC.GetTotalMemory(forceFullCollection: true) - before) / 1e6:F0} MB kept");

        var dataSet = plan.DataSets[^1].Name;
        foreach (var happened in Spread(recording, 50)) recording.Look(happened, null, dataSet);
        var times = Spread(recording, Looks).Select(happened => Processor(() => recording.Look(happened, null, dataSet))).Order().ToList();
        output.WriteLine($"looked at {Looks} moments: median {times[Looks / 2]:F1} ms, 95th percentile {times[Looks * 95 / 100]:F1} ms, largest {times[^1]:F1} ms");
    }

    // Far from one to the next, so that nothing is still at hand.
    private static IEnumerable<int> Spread(ReplayRecording recording, int count) =>
        Enumerable.Range(0, count).Select(number => (int)((long)number * 7919 % count * recording.Happenings.Count / count));

    private static double Processor(Action work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        work();
        process.Refresh();
        return (process.TotalProcessorTime - before).TotalMilliseconds;
    }
}
