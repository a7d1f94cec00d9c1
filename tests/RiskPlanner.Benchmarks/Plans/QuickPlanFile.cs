using System.Diagnostics;
using System.Text;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Benchmarks.Plans;

/// <summary>Reads, validates and writes one large plan file once, as a fresh process does, and says what each step took.</summary>
internal static class QuickPlanFile
{
    public static void Run(TextWriter output)
    {
        var file = Path.Combine(Path.GetTempPath(), $"riskplanner-large-{Environment.ProcessId}.yaml");
        File.WriteAllText(file, ManyDataSets.Write(100_000, 3_000, 20, withComments: true));
        try
        {
            Measure(output, File.ReadAllText(file), new FileInfo(file).Length);
        }
        finally
        {
            File.Delete(file);
        }
    }

    private static void Measure(TextWriter output, string text, long bytes)
    {
        var read = Timed(output, "read and validate", () => PlanFile.Read(text));
        if (read.Plan is not { } plan) throw new InvalidDataException($"The plan that is measured has faults: {read.Faults[0].Describe()}");
        Timed(output, "validate again", () => PlanValidator.Validate(plan));
        var written = Timed(output, "write", () => PlanFile.Write(plan, read.Comments).Text);
        output.WriteLine($"{bytes / 1e6:F1} MB, {plan.DataSets.Count:N0} data sets, written {Encoding.UTF8.GetByteCount(written) / 1e6:F1} MB");
    }

    private static T Timed<T>(TextWriter output, string name, Func<T> work)
    {
        using var process = Process.GetCurrentProcess();
        var processor = process.TotalProcessorTime;
        var allocated = GC.GetTotalAllocatedBytes();
        var clock = Stopwatch.StartNew();
        var result = work();
        var seconds = clock.Elapsed.TotalSeconds;
        process.Refresh();
        output.WriteLine(
            $"{name}: {seconds:F2} s ({(process.TotalProcessorTime - processor).TotalSeconds:F2} s of processor time), "
            + $"{(GC.GetTotalAllocatedBytes() - allocated) / 1e6:N0} MB allocated, peak of the process {process.PeakWorkingSet64 / 1e6:N0} MB");
        return result;
    }
}
