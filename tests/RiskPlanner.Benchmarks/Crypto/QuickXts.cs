using System.Diagnostics;

namespace RiskPlanner.Benchmarks.Crypto;

/// <summary>A measurement of seconds instead of minutes, for the script beside: the best of several rounds.</summary>
internal static class QuickXts
{
    private const int Rounds = 15;
    private const int CallsInRound = 400;

    /// <summary>Writes one line per measurement: its name and its speed in MB/s (10^6 bytes).</summary>
    public static void Run(TextWriter output)
    {
        using var work = new XtsWork();
        Measure(output, "ecb", work.Ecb);
        Measure(output, "xts-encrypt", work.Encrypt);
        Measure(output, "xts-decrypt", work.Decrypt);
    }

    private static void Measure(TextWriter output, string name, Action call)
    {
        var best = TimeSpan.MaxValue;
        for (var round = 0; round < Rounds; round++)
        {
            var start = Stopwatch.GetTimestamp();
            for (var i = 0; i < CallsInRound; i++)
                call();
            var elapsed = Stopwatch.GetElapsedTime(start);
            // The first rounds run while the code is still being optimised; the best one does not.
            if (elapsed < best)
                best = elapsed;
        }

        var megabytes = (double)XtsWork.Length * CallsInRound / 1e6;
        output.WriteLine($"{name} {megabytes / best.TotalSeconds:F0}");
    }
}
