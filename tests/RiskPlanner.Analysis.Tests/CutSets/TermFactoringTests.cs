using System.Diagnostics;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Analysis.CutSets.Preprocessing;

namespace RiskPlanner.Analysis.Tests.CutSets;

/// <summary>What the terms of a disjunction, or the parts of a conjunction, have in common is taken out.</summary>
public sealed class TermFactoringTests
{
    [Theory]
    [InlineData(Connective.Or, Connective.And)]
    [InlineData(Connective.And, Connective.Or)]
    public void What_terms_have_in_common_stands_once(Connective outer, Connective inner)
    {
        var (builder, events) = Events(5);
        var graph = Factor(builder, builder.Gate(
            "top", outer, builder.Gate(null, inner, events[0], events[1], events[2]), builder.Gate(null, inner, events[0], events[1], events[3]), events[4]));

        Assert.All(Enumerable.Range(1, graph.Count - 1).Where(node => graph.KindOf(node) == OperatorKind.Variable), node => Assert.Equal(1, UsesOf(graph, node)));
    }

    [Fact]
    public void A_term_that_contains_another_one_goes()
    {
        var (builder, events) = Events(3);

        var graph = Factor(builder, builder.Gate(
            "top", Connective.Or, builder.Gate(null, Connective.And, events[0], events[1]), builder.Gate(null, Connective.And, events[0], events[1], events[2])));

        Assert.Equal(OperatorKind.And, graph.KindOf(graph.Root >> 1));
        Assert.Equal(2, graph.ArgumentsOf(graph.Root >> 1).Length);
    }

    [Fact]
    public void A_conjunction_that_others_use_stays_whole()
    {
        var (builder, events) = Events(5);
        var shared = builder.Gate(null, Connective.And, events[0], events[1], events[2]);
        var or = builder.Gate(null, Connective.Or, shared, builder.Gate(null, Connective.And, events[0], events[1], events[3]));
        var other = builder.AtLeast(null, 2, shared, events[3], events[4]);
        var top = builder.Gate("top", Connective.And, or, other);

        var before = GraphSimplifier.Simplify(GraphCompiler.Compile(builder.Build(top)));

        Assert.Same(before, TermFactoring.Apply(before));
    }

    [Fact]
    [Trait("Category", "LongProof")]
    public void Sums_of_products_and_products_of_sums_keep_their_cut_sets()
    {
        for (var seed = 0; seed < 1_000; seed++)
        {
            var random = new Random(seed);
            var (builder, events) = Events(7);
            var parts = Enumerable.Range(0, random.Next(2, 7)).Select(_ => Sum(builder, random, events)).ToArray();
            var tree = builder.Build(builder.Gate("top", random.Next(2) == 0 ? Connective.And : Connective.Or, parts));
            var expected = new TruthTable(tree);

            var analysis = CutSetAnalysis.Run(tree, new CutSetSettings());

            Assert.True(expected.MinimalCutSets().SequenceEqual(analysis.List().Select(set => string.Join(' ', set)).Order(StringComparer.Ordinal)), $"seed {seed}");
            Assert.True(Math.Abs(expected.Probability - analysis.Probability!.Value) < 1e-12, $"seed {seed}");
        }
    }

    [Fact]
    public void A_disjunction_of_50_000_terms_with_something_in_common_is_left_as_it_is()
    {
        // Neighbours share an event: factoring would look through all of them for each pair.
        const int Terms = 50_000;
        var (builder, events) = Events(Terms + 1);
        var terms = Enumerable.Range(0, Terms).Select(number => builder.Gate(null, Connective.And, events[number], events[number + 1])).ToArray();
        var watch = Stopwatch.StartNew();

        var analysis = CutSetAnalysis.Run(builder.Build(builder.Gate("top", Connective.Or, terms)), new CutSetSettings());

        Assert.Equal(Terms, analysis.Count);
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 60);
    }

    private static FaultTreeNode Sum(FaultTreeBuilder builder, Random random, FaultTreeNode[] events)
    {
        var inner = random.Next(2) == 0 ? Connective.And : Connective.Or;
        var terms = Enumerable.Range(0, random.Next(2, 6))
            .Select(_ => builder.Gate(null, inner, [.. events.Where(_ => random.Next(2) == 0).Append(events[random.Next(events.Length)]).Distinct().Select(node => random.Next(8) == 0 ? builder.Gate(null, Connective.Not, node) : node)]))
            .ToArray();
        return builder.Gate(null, inner == Connective.And ? Connective.Or : Connective.And, terms);
    }

    private static (FaultTreeBuilder Builder, FaultTreeNode[] Events) Events(int count)
    {
        var builder = new FaultTreeBuilder();
        return (builder, [.. Enumerable.Range(0, count).Select(number => builder.BasicEvent($"e{number}", 0.1 + (0.5 * number / count)))]);
    }

    private static BooleanGraph Factor(FaultTreeBuilder builder, FaultTreeNode top) =>
        TermFactoring.Apply(GraphSimplifier.Simplify(GraphCompiler.Compile(builder.Build(top))));

    private static int UsesOf(BooleanGraph graph, int node)
    {
        var reached = new HashSet<int>();
        var waiting = new Stack<int>([graph.Root >> 1]);
        var uses = 0;
        while (waiting.TryPop(out var gate))
        {
            if (!reached.Add(gate))
                continue;
            uses += graph.ArgumentsOf(gate).Count(edge => edge >> 1 == node);
            foreach (var edge in graph.ArgumentsOf(gate))
                waiting.Push(edge >> 1);
        }
        return uses;
    }
}
