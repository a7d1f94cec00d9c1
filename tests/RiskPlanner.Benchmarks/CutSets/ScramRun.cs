using System.Globalization;
using System.Xml.Linq;

namespace RiskPlanner.Benchmarks.CutSets;

/// <summary>SCRAM's side: its own time for the products, the best of its three algorithms, five runs each.</summary>
internal sealed record ScramRun(string Algorithm, double Seconds, string Products, double Probability, double PeakMebibytes)
{
    // The BDD gets longer: it solves every model of the set, but takes its time to write millions of sets down.
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan PatienceForBdd = TimeSpan.FromSeconds(90);

    /// <summary>The algorithm with the shortest time; null when none ends in time.</summary>
    public static ScramRun? Best(CutSetModel model)
    {
        ScramRun? best = null;
        foreach (var algorithm in new[] { "bdd", "zbdd", "mocus" })
        {
            for (var run = 0; run < 5; run++)
            {
                if (Once(model, algorithm) is not { } once)
                    break;
                if (best is null || once.Seconds < best.Seconds)
                    best = once;
            }
        }
        return best;
    }

    /// <summary>The exact probability, which only the BDD gives.</summary>
    public static double? ExactProbability(CutSetModel model) => Once(model, "bdd", "--probability", "1")?.Probability;

    private static ScramRun? Once(CutSetModel model, string algorithm, params string[] more)
    {
        var report = Path.Combine(Path.GetTempPath(), $"scram-{Environment.ProcessId}.xml");
        try
        {
            string[] arguments = [$"--{algorithm}", "--limit-order", (model.OrderLimit ?? 1000).ToString(CultureInfo.InvariantCulture), .. more, .. model.Files, "-o", report];
            if (ChildProcess.Run("scram", arguments, algorithm == "bdd" ? PatienceForBdd : Patience) is not { ExitCode: 0 } child)
                return null;
            var root = XDocument.Load(report).Root!;
            var sets = root.Descendants("sum-of-products").Single();
            return new ScramRun(
                algorithm,
                double.Parse(root.Descendants("products").Single().Value, CultureInfo.InvariantCulture),
                (string)sets.Attribute("products")!,
                (double?)sets.Attribute("probability") ?? double.NaN,
                child.PeakMebibytes);
        }
        finally
        {
            File.Delete(report);
        }
    }
}
