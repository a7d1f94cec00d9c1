using System.Diagnostics;

namespace RiskPlanner.Benchmarks.Symbolic;

/// <summary>Replays per second of processor time, which other work on the machine disturbs less than the clock.</summary>
internal static class QuickReplays
{
    public static void Run(TextWriter output)
    {
        var benchmarks = new ReplayBenchmarks();
        benchmarks.Setup();
        Measure(output, "emulated", benchmarks.Emulated, warmUp: 10, replays: 40);
        Measure(output, "emulated, no log", benchmarks.EmulatedWithoutLog, warmUp: 10, replays: 40);
        Measure(output, "symbolic", benchmarks.Symbolic, warmUp: 500, replays: 2_000);
        Measure(output, "symbolic, no log", benchmarks.SymbolicWithoutLog, warmUp: 500, replays: 2_000);
        Measure(output, "symbolic, by classes", benchmarks.SymbolicByClasses, warmUp: 500, replays: 2_000);
    }

    private static void Measure(TextWriter output, string name, Func<int> replay, int warmUp, int replays)
    {
        for (var count = 0; count < warmUp; count++) replay();
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        for (var count = 0; count < replays; count++) replay();
        process.Refresh();
        var seconds = (process.TotalProcessorTime - before).TotalSeconds;
        output.WriteLine($"{name}: {replays / seconds:F1} replays in a second of processor time, {seconds / replays * 1000:F3} ms each");
    }
}
