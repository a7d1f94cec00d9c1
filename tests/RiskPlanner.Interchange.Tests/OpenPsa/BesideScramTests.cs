using System.Diagnostics;
using System.Globalization;
using System.Xml.Linq;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Interchange.OpenPsa;

namespace RiskPlanner.Interchange.Tests.OpenPsa;

/// <summary>Trees too large for a truth table, written as Open-PSA and counted by another program.</summary>
public sealed class BesideScramTests
{
    [ScramFact]
    public void Random_trees_without_negation_have_as_many_cut_sets_and_the_same_probability_in_SCRAM()
    {
        var folder = Directory.CreateTempSubdirectory("beside-scram-");
        try
        {
            for (var seed = 0; seed < 12; seed++)
            {
                var tree = Make(seed);
                var model = Path.Combine(folder.FullName, $"{seed}.xml");
                using (var file = File.Create(model)) OpenPsaWriter.Write(tree, "random", file);

                var analysis = CutSetAnalysis.Run(tree, new CutSetSettings { OrderLimit = Order });
                var (count, probability) = RunScram(model, Path.Combine(folder.FullName, $"{seed}-report.xml"));

                Assert.True(count == analysis.Count.ToString(CultureInfo.InvariantCulture), $"seed {seed}: SCRAM counts {count}, we count {analysis.Count}");
                Assert.Equal(probability, analysis.Probability!.Value, probability * 1e-5);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private const int Order = 6;

    private static (string Count, double Probability) RunScram(string model, string report)
    {
        using var process = Process.Start(new ProcessStartInfo(
            ScramFactAttribute.Program, ["--bdd", "--limit-order", Order.ToString(CultureInfo.InvariantCulture), "--probability", "1", model, "-o", report]))!;
        Assert.True(process.WaitForExit(TimeSpan.FromMinutes(2)));
        Assert.Equal(0, process.ExitCode);
        var sets = XDocument.Load(report).Descendants("sum-of-products").Single();
        return ((string)sets.Attribute("products")!, (double)sets.Attribute("probability")!);
    }

    // Forty events below sixty gates; each gate takes mostly gates that nobody has taken yet, so that the top reaches them all.
    private static FaultTree Make(int seed)
    {
        var random = new Random(seed);
        var builder = new FaultTreeBuilder();
        var nodes = Enumerable.Range(0, 40).Select(number => builder.BasicEvent($"e{number}", (number + 1) / 400.0)).ToList();
        var free = new Queue<FaultTreeNode>(nodes);
        for (var number = 0; free.Count > 1 || number < 60; number++)
        {
            List<FaultTreeNode> arguments = [free.Dequeue()];
            while (arguments.Count < 3)
            {
                var next = free.Count > 0 && random.Next(4) > 0 ? free.Dequeue() : nodes[random.Next(nodes.Count)];
                if (!arguments.Contains(next)) arguments.Add(next);
            }
            var gate = random.Next(5) == 0
                ? builder.AtLeast($"g{number}", 2, arguments)
                : builder.Gate($"g{number}", random.Next(2) == 0 ? Connective.And : Connective.Or, arguments);
            nodes.Add(gate);
            free.Enqueue(gate);
        }
        return builder.Build(nodes[^1]);
    }
}
