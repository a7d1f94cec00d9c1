using System.Diagnostics;
using System.Globalization;
using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline.Classes;
using RiskPlanner.Testing;

namespace RiskPlanner.Benchmarks.Estate;

/// <summary>
/// What a replay of ten years of daily backups costs for plans of 1,000, 10,000 and 100,000 data sets in 200 classes: seconds
/// on the clock and of processor time, and the peak working set of the process so far. Smaller plans come first.
/// </summary>
internal static class QuickEstate
{
    private const int Seed = 1;

    private static readonly string[] Events = ["site-loss", "key-destruction", "ransomware", "ckds-loss"];

    public static void Run(TextWriter output, IReadOnlyList<string> sizes)
    {
        // So that the first figures are not those of the compiler.
        foreach (var strike in Strikes(Plan(1_000))) Replay(Plan(1_000), strike);
        foreach (var size in sizes.Count == 0 ? [1_000, 10_000, 100_000] : sizes.Select(size => int.Parse(size, CultureInfo.InvariantCulture)))
        {
            var plan = Plan(size);
            Measure(output, $"{size:N0} structural classes", () => $"{StructuralClasses.Of(plan).All.Count} classes");
            foreach (var strike in Strikes(plan)) Measure(output, $"{size:N0} {strike.Threat.Kind} {strike.Discovery}", () => Replay(plan, strike));
            using var process = Process.GetCurrentProcess();
            output.WriteLine($"{size:N0}: peak working set {process.PeakWorkingSet64 / 1_048_576} MiB");
        }
    }

    private static Plan Plan(int dataSets)
    {
        var plan = LargeEstate.Make(Seed, dataSets);
        return plan with { Until = plan.From.InUtc().LocalDateTime.PlusYears(10).InUtc().ToInstant() };
    }

    /// <summary>
    /// Each event in the middle of the last year, noticed at once or when the data is used; and what is hardest, a silent one
    /// after five years that nobody notices for five more.
    /// </summary>
    private static IEnumerable<Strike> Strikes(Plan plan)
    {
        var at = plan.Until - Duration.FromDays(180);
        foreach (var kind in Events)
        {
            var threat = ThreatCatalogue.Find(kind)!;
            var target = threat.Target == ThreatTarget.Key ? plan.DataSets.First(dataSet => dataSet.KeyLabel is not null).KeyLabel!.Value.Text : ThreatTargets.In(plan, threat.Target)[0];
            yield return new Strike(threat, target, at, Discovery.AtOnce);
            if (kind != "ransomware") yield return new Strike(threat, target, at, Discovery.NextUse);
        }

        yield return new Strike(ThreatCatalogue.Find("kgup-deletion")!, plan.Keys[0].Label.Text, plan.From + ((plan.Until - plan.From) / 2), Discovery.Check);
    }

    private static string Replay(Plan plan, Strike strike)
    {
        var replay = new ClassReplayEngine(new SymbolicWorldFactory()).Run(plan, [strike], Seed);
        var kinds = replay.Classes.GroupBy(alike => alike.Outcome.Kind).OrderBy(group => group.Key).Select(group => $"{group.Sum(alike => alike.Class.Members.Count)} {group.Key}");
        return $"{replay.Classes.Count} classes: {string.Join(", ", kinds)}. {replay.Effort.Words}";
    }

    private static void Measure(TextWriter output, string what, Func<string> work)
    {
        using var process = Process.GetCurrentProcess();
        var before = process.TotalProcessorTime;
        var watch = Stopwatch.StartNew();
        var result = work();
        watch.Stop();
        process.Refresh();
        output.WriteLine($"{what}: {watch.Elapsed.TotalSeconds:0.00} s, {(process.TotalProcessorTime - before).TotalSeconds:0.00} s of processor time; {result}");
    }
}
