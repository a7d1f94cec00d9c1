using System.Globalization;
using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Analysis.Tests.CutSets;

/// <summary>Thousands of small trees, each judged by <see cref="TruthTable"/>. A failure names the seed.</summary>
public sealed class BruteForceAgreementTests
{
    private const double Rounding = 1e-12;

    public static TheoryData<int> Batches => [.. Enumerable.Range(0, 20)];

    [Theory]
    [MemberData(nameof(Batches))]
    public void Trees_without_negation_have_the_cut_sets_of_their_truth_table(int batch) =>
        ForEachSeed(batch, 100, seed => AssertSets(seed, RandomTree.Make(seed, withNegation: false), primeImplicants: false));

    [Theory]
    [MemberData(nameof(Batches))]
    public void Trees_with_negation_have_the_minimal_cut_sets_of_their_truth_table(int batch) =>
        ForEachSeed(batch, 100, seed => AssertSets(seed, RandomTree.Make(seed, withNegation: true), primeImplicants: false));

    [Theory]
    [MemberData(nameof(Batches))]
    public void Trees_with_negation_have_the_prime_implicants_of_their_truth_table(int batch) =>
        ForEachSeed(batch, 50, seed => AssertSets(seed, RandomTree.Make(seed, withNegation: true), primeImplicants: true));

    [Theory]
    [MemberData(nameof(Batches))]
    public void The_probability_is_that_of_the_truth_table(int batch) =>
        ForEachSeed(batch, 100, seed =>
        {
            var tree = RandomTree.Make(seed, withNegation: true);

            var probability = CutSetAnalysis.Run(tree, new CutSetSettings()).Probability;

            Assert.True(Math.Abs(new TruthTable(tree).Probability - probability!.Value) < Rounding, Seed(seed));
        });

    [Theory]
    [MemberData(nameof(Batches))]
    public void An_order_limit_keeps_exactly_the_smaller_sets(int batch) =>
        ForEachSeed(batch, 50, seed =>
        {
            var tree = RandomTree.Make(seed, withNegation: true);
            foreach (var primeImplicants in new[] { false, true })
            {
                var all = Sets(CutSetAnalysis.Run(tree, new CutSetSettings { PrimeImplicants = primeImplicants }));
                for (var limit = 0; limit < 4; limit++)
                {
                    var analysis = CutSetAnalysis.Run(tree, new CutSetSettings { PrimeImplicants = primeImplicants, OrderLimit = limit });

                    Assert.True(all.Where(set => OrderOf(set) <= limit).SequenceEqual(Sets(analysis)), Seed(seed));
                    Assert.True(analysis.Count == Sets(analysis).Count, Seed(seed));
                }
            }
        });

    [Theory]
    [MemberData(nameof(Batches))]
    public void Importance_follows_its_definitions(int batch) =>
        ForEachSeed(batch, 50, seed =>
        {
            var tree = RandomTree.Make(seed, withNegation: true);
            var table = new TruthTable(tree);
            var top = table.Probability;
            if (top < 1e-9)
                return;

            foreach (var importance in CutSetAnalysis.Run(tree, new CutSetSettings()).Importance()!.Where(entry => entry.Probability is > 0 and < 1))
            {
                var with = table.ProbabilityGiven(importance.Event, happens: true);
                var without = table.ProbabilityGiven(importance.Event, happens: false);
                AssertClose(with - without, importance.Birnbaum, seed);
                AssertClose(importance.Probability * with / top, importance.FussellVesely, seed);
                AssertClose(importance.Probability * (with - without) / top, importance.Critical, seed);
                AssertClose(with / top, importance.RiskAchievementWorth, seed);
                if (without < Rounding)
                    Assert.True(importance.RiskReductionWorth is null or > 1e6, Seed(seed));
                else
                    AssertClose(top / without, importance.RiskReductionWorth!.Value, seed);
            }
        });

    private static void AssertSets(int seed, FaultTree tree, bool primeImplicants)
    {
        var table = new TruthTable(tree);
        var expected = primeImplicants ? table.PrimeImplicants() : table.MinimalCutSets();

        var analysis = CutSetAnalysis.Run(tree, new CutSetSettings { PrimeImplicants = primeImplicants });

        var found = Sets(analysis);
        if (!expected.SequenceEqual(found)) Assert.Fail($"{Seed(seed)}: expected {string.Join(" | ", expected)}, found {string.Join(" | ", found)}");
        var orders = expected.GroupBy(OrderOf).ToDictionary(group => group.Key, group => group.Count());
        for (var order = 0; order < analysis.Orders.Count; order++)
            Assert.True(analysis.Orders[order] == orders.GetValueOrDefault(order), Seed(seed));
        Assert.True(analysis.Count == expected.Count, Seed(seed));
    }

    private static void AssertClose(double expected, double found, int seed)
    {
        // NaN is close to nothing.
        if (!(Math.Abs(expected - found) <= 1e-9 * Math.Max(1, Math.Abs(expected)))) Assert.Fail($"{Seed(seed)}: expected {expected}, found {found}");
    }

    private static List<string> Sets(CutSetAnalysis analysis) =>
        [.. analysis.List().Select(set => string.Join(' ', set)).Order(StringComparer.Ordinal)];

    private static int OrderOf(string set) => set.Length == 0 ? 0 : set.Split(' ').Count(word => word != "not");

    private static void ForEachSeed(int batch, int count, Action<int> check)
    {
        for (var seed = batch * count; seed < (batch + 1) * count; seed++)
            check(seed);
    }

    private static string Seed(int seed) => string.Create(CultureInfo.InvariantCulture, $"seed {seed}");
}
