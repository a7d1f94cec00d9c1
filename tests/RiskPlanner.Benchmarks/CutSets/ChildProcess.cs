using System.Diagnostics;
using System.Globalization;

namespace RiskPlanner.Benchmarks.CutSets;

/// <summary>Runs a program and watches its largest resident set (VmHWM in /proc, read every two milliseconds until it ends).</summary>
internal sealed record ChildProcess(int ExitCode, double PeakMebibytes)
{
    /// <summary>Null when the program does not end in time; it is stopped then.</summary>
    public static ChildProcess? Run(string program, IEnumerable<string> arguments, TimeSpan patience)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        process.OutputDataReceived += (_, _) => { };
        process.ErrorDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        var watch = Stopwatch.StartNew();
        var peak = 0.0;
        while (!process.WaitForExit(2))
        {
            peak = Math.Max(peak, ReadPeak(process.Id));
            if (watch.Elapsed <= patience)
                continue;
            process.Kill();
            process.WaitForExit();
            return null;
        }
        return new ChildProcess(process.ExitCode, peak);
    }

    private static double ReadPeak(int process)
    {
        try
        {
            var line = File.ReadLines($"/proc/{process}/status").FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal));
            return line is null ? 0 : double.Parse(line[6..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024;
        }
        catch (IOException)
        {
            // It ended between two looks.
            return 0;
        }
    }
}
