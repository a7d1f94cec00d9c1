using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Analysis.CutSets.Preprocessing;

namespace RiskPlanner.Analysis.Tests.CutSets;

/// <summary>The order that moves variables below the same gates together.</summary>
public sealed class GatheredOrderTests
{
    [Fact]
    public void Partners_that_stand_far_apart_come_nearer_and_nobody_is_lost()
    {
        // Neighbours of a chain, the chain's even members first: partners start half the chain apart.
        const int Length = 16;
        var builder = new FaultTreeBuilder();
        var events = Enumerable.Range(0, Length).Select(number => builder.BasicEvent($"e{number}", 0.01)).ToArray();
        var links = Enumerable.Range(0, Length - 1).Select(number => builder.Gate(null, Connective.And, events[number], events[number + 1]));
        var graph = GraphSimplifier.Simplify(GraphCompiler.Compile(builder.Build(builder.Gate("top", Connective.Or, [.. links]))));
        var shape = new ModuleShape(graph, graph.Root >> 1, ModuleFinder.Find(graph));
        var variables = shape.Variables.OrderBy(graph.DataOf).ToList();
        List<int> start = [.. variables.Where((_, place) => place % 2 == 0), .. variables.Where((_, place) => place % 2 == 1)];

        var order = GatheredOrder.Improve(graph, shape, start);

        Assert.Equal(variables, order.OrderBy(graph.DataOf));
        Assert.Equal(order, GatheredOrder.Improve(graph, shape, start));
        Assert.True(Distance(variables, order) * 3 < Distance(variables, start));
    }

    private static int Distance(List<int> chain, List<int> order) =>
        chain.Zip(chain.Skip(1), (first, second) => Math.Abs(order.IndexOf(first) - order.IndexOf(second))).Sum();
}
