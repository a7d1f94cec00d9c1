using System.Diagnostics;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Testing;

namespace RiskPlanner.Benchmarks.Tables;

/// <summary>
/// What verdicts at every moment cost: 200 classes (or as many as are said after a slash) over some years (10 where none is given), with 2,000, 20,000 and 100,000 data sets, so
/// that it shows what time grows with; with <c>pairs</c> before the years, of two events. The fingerprint is that of all answers: it is the same where no answer has changed.
/// </summary>
internal static class QuickEveryMoment
{
    public static void Run(TextWriter output, IReadOnlyList<string> arguments)
    {
        var ofTwo = arguments is ["pairs", ..];
        if (ofTwo) arguments = [.. arguments.Skip(1)];
        var years = arguments.Count > 0 ? Number(arguments[0]) : 10;
        string[] sizes = arguments.Count > 1 ? [.. arguments.Skip(1)] : ["2000", "20000", "100000"];
        foreach (var size in sizes)
        {
            var (dataSets, classes) = size.Split('/') is [var first, var second] ? (Number(first), Number(second)) : (Number(size), 200);
            // Ten classes to an application, as the two hundred have it.
            var plan = LargeEstate.Make(seed: 1, dataSets, structuralClasses: classes, applications: classes / 10);
            plan = plan with { Until = plan.From + Duration.FromDays(365 * years) };
            using var process = Process.GetCurrentProcess();
            var before = process.TotalProcessorTime;
            var watch = Stopwatch.StartNew();
            var progress = new FirstResult(watch);
            var verdicts = new EveryMomentVerdicts(new SymbolicWorldFactory());
            var tables = ofTwo ? verdicts.DeriveForPairs(plan, threads: Environment.ProcessorCount, progress: progress) : verdicts.Derive(plan, threads: Environment.ProcessorCount, progress: progress);
            var cells = tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).ToList();
            watch.Stop();
            process.Refresh();
            output.WriteLine(string.Create(CultureInfo.InvariantCulture,
                $"{dataSets:N0} data sets in {classes} classes, {years} years{(ofTwo ? ", two events" : "")}: {watch.Elapsed.TotalSeconds:0.0} s, {(process.TotalProcessorTime - before).TotalSeconds:0.0} s of processor time; first progress after {progress.After.TotalSeconds:0.0} s; {cells.Count} cells, {cells.Count(cell => cell.Verdict == Verdict.No)} No; peak working set {process.PeakWorkingSet64 / 1_048_576} MiB; fingerprint {Fingerprint(cells)}"));
        }
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    /// <summary>A digest of everything that cells say: verdicts, texts, windows to the nanosecond, evidence.</summary>
    private static string Fingerprint(IReadOnlyList<ThreatCell> cells)
    {
        var text = new StringBuilder();
        foreach (var cell in cells)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"{cell.Verdict} {cell.Text}");
            if (cell.Detail is not { } detail) continue;
            text.AppendLine(CultureInfo.InvariantCulture, $"{detail.Lost} {detail.Unavailable} {detail.TargetsMissed} {detail.ClearCopyOnly} {detail.Simulated} {detail.Deciding?.Strike} {detail.Deciding?.Outcome}");
            if (detail.Deciding is { } deciding) text.AppendJoin(';', deciding.Outcome.Failures).AppendJoin(';', deciding.Outcome.Runbook.Steps).AppendLine();
            if (detail.Moments is not { } moments) continue;
            text.AppendLine(CultureInfo.InvariantCulture, $"{moments.JudgedFrom} {moments.Reason} {moments.Share:R} {moments.WorstAt} {moments.GreatestAge} {moments.LongestTakes} {moments.LongestUnnoticed} {moments.CopiesGoBack} {moments.Margin} {moments.MarginAt} {moments.IsLostAtOnce} {moments.IsNeverNoticed}");
            foreach (var window in moments.Windows) text.Append(CultureInfo.InvariantCulture, $"{window.From.ToUnixTimeTicks()}-{window.Until.ToUnixTimeTicks()},");
            foreach (var share in moments.Shares) text.Append(CultureInfo.InvariantCulture, $"{share.Key} {share.Value:R},");
            text.AppendLine();
        }

        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(text.ToString())))[..16];
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
