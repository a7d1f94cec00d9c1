using System.Diagnostics;
using System.Globalization;
using System.Numerics;
using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Benchmarks.CutSets;

/// <summary>Prints the table: both engines on the same models in one go. Ends with an error when a count or a probability differs.</summary>
internal static class BesideScram
{
    /// <summary>Returns 0 when both agree everywhere, otherwise 1.</summary>
    /// <param name="output">Receives the table in Markdown.</param>
    /// <param name="files">A model of the caller's own instead of Debian's, one model per argument, its files joined by '+'.</param>
    public static int Run(TextWriter output, string[] files)
    {
        var models = files.Length == 0 ? CutSetModel.OfDebian : [.. files.Select(file => new CutSetModel(Path.GetFileNameWithoutExtension(file), file.Split('+')))];
        var agree = true;
        output.WriteLine("| model | cut sets | ours, ms | SCRAM's best, ms | faster | P, ours | P, SCRAM | ours, MiB | SCRAM, MiB | agree |");
        output.WriteLine("|---|---:|---:|---:|---:|---:|---:|---:|---:|---|");
        foreach (var model in models)
        {
            var (seconds, analysis) = OurRun.Best(model);
            var peak = PeakOfOurs(model);
            var scram = ScramRun.Best(model);
            var exact = ScramRun.ExactProbability(model);
            var same = scram is null || (scram.Products == analysis.Count.ToString(CultureInfo.InvariantCulture)
                && (exact is not { } probability || Six(probability) == Six(analysis.Probability)));
            agree &= same;
            output.WriteLine(
                $"| {model.Name} | {analysis.Count:N0} | {seconds * 1000:F3} | {(scram is null ? "over 20 s" : $"{scram.Seconds * 1000:F3} ({scram.Algorithm})")} "
                + $"| {(scram is null ? "" : $"{scram.Seconds / seconds:F1}x")} | {Six(analysis.Probability)} | {Six(exact)} | {peak:F0} | {scram?.PeakMebibytes:F0} | {(same ? "yes" : "NO")} |");
        }
        if (files.Length == 0)
            WriteHuge(output);
        return agree ? 0 : 1;
    }

    /// <summary>What a fresh process of ours takes: the base of the runtime, the reading and the analysis.</summary>
    public static void Once(string[] arguments) => OurRun.Once(new CutSetModel("once", arguments[1..], arguments[0] == "-" ? null : int.Parse(arguments[0], CultureInfo.InvariantCulture)));

    // Twenty disjunctions of ten events: 10^20 cut sets, once as modules and once woven together by shared events so that nothing is a module.
    private static void WriteHuge(TextWriter output)
    {
        foreach (var woven in new[] { false, true })
        {
            var tree = Huge(woven);
            var best = double.MaxValue;
            var count = BigInteger.Zero;
            for (var run = 0; run < 50; run++)
            {
                var watch = Stopwatch.StartNew();
                count = CutSetAnalysis.Run(tree, new CutSetSettings()).Count;
                best = Math.Min(best, watch.Elapsed.TotalMilliseconds);
            }
            output.WriteLine($"| 20 disjunctions of 10{(woven ? ", neighbours share an event" : "")} (built in memory) | {count:N0} | {best:F3} | | | | | | | |");
        }
    }

    private static FaultTree Huge(bool woven)
    {
        var builder = new FaultTreeBuilder();
        var shared = Enumerable.Range(0, 21).Select(number => builder.BasicEvent($"s{number}", 0.01)).ToArray();
        var parts = Enumerable.Range(0, 20).Select(part => builder.Gate(
            $"part{part}",
            Connective.Or,
            [.. Enumerable.Range(0, woven ? 10 : 9).Select(number => builder.BasicEvent($"e{part}-{number}", 0.01)), shared[part], .. woven ? new[] { shared[part + 1] } : []]));
        return builder.Build(builder.Gate("top", Connective.And, [.. parts]));
    }

    private static double PeakOfOurs(CutSetModel model) =>
        ChildProcess.Run(
            "dotnet",
            [typeof(BesideScram).Assembly.Location, "--cutsets-once", model.OrderLimit?.ToString(CultureInfo.InvariantCulture) ?? "-", .. model.Files],
            TimeSpan.FromMinutes(5))?.PeakMebibytes ?? double.NaN;

    private static string Six(double? value) => value?.ToString("G6", CultureInfo.InvariantCulture) ?? "";
}
