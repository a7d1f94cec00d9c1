using System.Numerics;
using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Analysis.Tests.CutSets;

/// <summary>Trees whose answers are known by formula, and which an engine that lists, recurses or squares could not do.</summary>
public sealed class LargeTreeTests
{
    private const int Depth = 100_000;

    [Fact]
    public void Ten_to_the_twentieth_cut_sets_are_counted_without_listing()
    {
        var builder = new FaultTreeBuilder();
        var parts = Enumerable.Range(0, 20).Select(part => builder.Gate(null, Connective.Or, Events(builder, $"e{part}", 10)));

        var analysis = CutSetAnalysis.Run(builder.Build(builder.Gate("top", Connective.And, [.. parts])), new CutSetSettings());

        Assert.Equal(BigInteger.Pow(10, 20), analysis.Count);
        Assert.Equal(analysis.Count, analysis.Orders[20]);
        Assert.Equal(20, analysis.List().First().Count);
    }

    [Fact]
    public void Counts_beyond_128_bits_are_exact()
    {
        var builder = new FaultTreeBuilder();
        var parts = Enumerable.Range(0, 100).Select(part => builder.Gate(null, Connective.Or, Events(builder, $"e{part}", 10)));

        var analysis = CutSetAnalysis.Run(builder.Build(builder.Gate("top", Connective.And, [.. parts])), new CutSetSettings());

        Assert.Equal(BigInteger.Pow(10, 100), analysis.Count);
    }

    [Fact]
    public void A_vote_has_as_many_cut_sets_as_there_are_choices()
    {
        var builder = new FaultTreeBuilder();

        var analysis = CutSetAnalysis.Run(builder.Build(builder.AtLeast("top", 30, Events(builder, "e", 60))), new CutSetSettings());

        Assert.Equal(BigInteger.Parse("118264581564861424"), analysis.Count);
        Assert.Equal(analysis.Count, analysis.Orders[30]);
    }

    [Theory]
    [InlineData(5, 26)]
    [InlineData(15, 31_472)]
    public void A_tree_that_no_walk_puts_in_a_good_order_has_the_count_that_the_formula_gives(int size, int expected)
    {
        // "a or b" for each place of a ring, or b at one of any two neighbours, or every a and c. Of the 2^n choices of a or b those go in which the
        // b cover the ring (a Lucas number, 1,364 for 15); its smallest covers come in (a Perrin number, 68 for 15); every a and c is never minimal.
        var builder = new FaultTreeBuilder();
        var a = Events(builder, "a", size);
        var b = Events(builder, "b", size);
        var ring = builder.Gate("ring", Connective.And, [.. Enumerable.Range(0, size).Select(i => builder.Gate(null, Connective.Or, b[i], b[(i + 1) % size]))]);
        var pairs = builder.Gate("pairs", Connective.And, [.. Enumerable.Range(0, size).Select(i => builder.Gate(null, Connective.Or, a[i], b[i]))]);
        var all = builder.Gate("all", Connective.And, [.. a, builder.BasicEvent("c")]);

        var analysis = CutSetAnalysis.Run(builder.Build(builder.Gate("top", Connective.Or, ring, pairs, all)), new CutSetSettings());

        Assert.Equal(expected, analysis.Count);
    }

    [Theory]
    [Trait("Category", "LongProof")]
    [InlineData(false)]
    [InlineData(true)]
    public void A_chain_of_100_000_gates_needs_neither_the_stack_nor_quadratic_time(bool sharedEvent)
    {
        // Conjunctions and disjunctions alternate: g0 = e0 and (e1 or (e2 and ...)). Each disjunction ends one cut set.
        var builder = new FaultTreeBuilder();
        var events = Events(builder, "e", Depth + 1);
        var below = events[Depth];
        for (var level = Depth - 1; level >= 0; level--)
        {
            var own = sharedEvent && level == 1 ? events[Depth] : events[level];
            below = builder.Gate($"g{level}", level % 2 == 0 ? Connective.And : Connective.Or, own, below);
        }

        var analysis = CutSetAnalysis.Run(builder.Build(below), new CutSetSettings());

        // With the last event doubling as the second one, the longest set contains the shortest and goes.
        Assert.Equal(sharedEvent ? Depth / 2 : (Depth / 2) + 1, analysis.Count);
        Assert.NotNull(analysis.Probability);
    }

    [Fact]
    public void A_hundred_thousand_arguments_are_one_gate_like_any_other()
    {
        var builder = new FaultTreeBuilder();

        var analysis = CutSetAnalysis.Run(builder.Build(builder.Gate("top", Connective.Or, Events(builder, "e", Depth))), new CutSetSettings());

        Assert.Equal(Depth, analysis.Orders[1]);
    }

    [Fact]
    public void The_memory_limit_ends_the_analysis_with_a_message_that_names_it()
    {
        var exception = Assert.Throws<CutSetLimitException>(() => CutSetAnalysis.Run(Woven(), new CutSetSettings { MemoryLimitBytes = 1 << 20 }));

        Assert.Contains("1 MiB", exception.Message, StringComparison.Ordinal);
        Assert.Equal(1 << 20, exception.MemoryLimitBytes);
    }

    [Fact]
    public void A_cancelled_analysis_ends()
    {
        using var cancellation = new CancellationTokenSource();
        cancellation.Cancel();

        Assert.Throws<OperationCanceledException>(() => CutSetAnalysis.Run(Woven(), new CutSetSettings(), cancellation.Token));
    }

    [Fact]
    public void Two_runs_list_the_same_sets_in_the_same_sequence()
    {
        static List<string> Sets(int seed) =>
            [.. CutSetAnalysis.Run(RandomTree.Make(seed, withNegation: true), new CutSetSettings()).List().Select(set => string.Join(' ', set))];

        for (var seed = 0; seed < 50; seed++)
            Assert.Equal(Sets(seed), Sets(seed));
    }

    [Fact]
    public void Sets_are_listed_smallest_first()
    {
        var orders = CutSetAnalysis.Run(Woven(), new CutSetSettings { OrderLimit = 5 }).List().Select(set => set.Count).Take(2000).ToList();

        Assert.Equal(orders.Order(), orders);
    }

    private static FaultTreeNode[] Events(FaultTreeBuilder builder, string name, int count) =>
        [.. Enumerable.Range(0, count).Select(number => builder.BasicEvent($"{name}-{number}", 0.01))];

    // Votes over a grid of events, by row and by column: no module, and a diagram that no order makes small.
    private static FaultTree Woven()
    {
        const int Side = 5;
        var builder = new FaultTreeBuilder();
        var events = Events(builder, "e", Side * Side);
        var rows = Enumerable.Range(0, Side).Select(row => builder.AtLeast(null, 3, [.. events.Where((_, index) => index / Side == row)]));
        var columns = Enumerable.Range(0, Side).Select(column => builder.AtLeast(null, 3, [.. events.Where((_, index) => index % Side == column)]));
        return builder.Build(builder.AtLeast("top", 2, [.. rows, .. columns]));
    }
}
