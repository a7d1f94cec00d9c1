using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Application.CutSets;

namespace RiskPlanner.Application.Tests.CutSets;

public sealed class CutSetTreeTests
{
    private readonly FaultTreeBuilder _builder = new();

    [Fact]
    public void Of_a_gate_that_happens_only_the_inputs_that_happen_are_shown()
    {
        var (a, b, c) = (_builder.BasicEvent("a"), _builder.BasicEvent("b"), _builder.BasicEvent("c"));
        var top = _builder.Gate("top", Connective.Or, _builder.Gate("both", Connective.And, a, b), _builder.Gate("other", Connective.And, a, c));

        var tree = CutSetTree.Around(_builder.Build(top), Set("a", "b"));

        Assert.Equal(["top", "both", "a", "b"], Names(tree.Root));
        Assert.All(Nodes(tree.Root), node => Assert.True(node.Happens));
        Assert.Equal((2, false), (tree.Root.InputCount, tree.IsCutShort));
    }

    [Fact]
    public void A_vote_shows_what_it_counts()
    {
        var top = _builder.AtLeast("vote", 2, [_builder.BasicEvent("a"), _builder.BasicEvent("b"), _builder.BasicEvent("c")]);

        var tree = CutSetTree.Around(_builder.Build(top), Set("a", "c"));

        Assert.Equal(["vote", "a", "c"], Names(tree.Root));
        Assert.Equal((2, 3), (tree.Root.Minimum, tree.Root.InputCount));
    }

    [Fact]
    public void A_gate_that_is_used_twice_is_opened_once()
    {
        var shared = _builder.Gate("shared", Connective.Or, _builder.BasicEvent("a"));
        var top = _builder.Gate("top", Connective.And, _builder.Gate("left", Connective.Or, shared), _builder.Gate("right", Connective.Or, shared));

        var nodes = Nodes(CutSetTree.Around(_builder.Build(top), Set("a")).Root);

        Assert.Equal([false, true], nodes.Where(node => node.Name == "shared").Select(node => node.IsRepeated));
        Assert.Single(nodes, node => node.IsInSet);
    }

    [Fact]
    public void An_event_that_must_not_happen_is_marked_so()
    {
        var top = _builder.Gate("top", Connective.And, _builder.BasicEvent("a"), _builder.Gate(null, Connective.Not, _builder.BasicEvent("b")));

        var tree = CutSetTree.Around(_builder.Build(top), new ListedCutSet([new CutSetLiteral("a", false), new CutSetLiteral("b", true)], null));

        var absent = Assert.Single(Nodes(tree.Root), node => node.Name == "b");
        Assert.Equal((true, false), (absent.IsInSet, absent.Happens));
        Assert.True(tree.Root.Happens);
    }

    [Fact]
    public void A_chain_of_a_hundred_thousand_gates_is_cut_short()
    {
        var node = _builder.BasicEvent("a");
        for (var gate = 0; gate < 100_000; gate++) node = _builder.Gate($"g{gate}", Connective.Or, node);

        var tree = CutSetTree.Around(_builder.Build(node), Set("a"));

        Assert.Equal(["g99999", "g0", "a"], Names(tree.Root));
        Assert.Equal(99_998, tree.Root.Inputs[0].GatesLeftOut);
    }

    [Fact]
    public void A_set_of_a_thousand_events_ends_at_the_most_that_is_shown()
    {
        var names = Enumerable.Range(0, 1000).Select(number => $"e{number}").ToArray();
        var top = _builder.Gate("top", Connective.And, [.. names.Select(name => _builder.BasicEvent(name, 0.5))]);

        var tree = CutSetTree.Around(_builder.Build(top), Set(names));

        Assert.True(tree.IsCutShort);
        Assert.Equal(CutSetTree.MostNodes, Nodes(tree.Root).Count);
    }

    private static ListedCutSet Set(params string[] events) => new([.. events.Select(name => new CutSetLiteral(name, false))], null);

    private static IEnumerable<string?> Names(CutSetTreeNode root) => Nodes(root).Select(node => node.Name);

    private static List<CutSetTreeNode> Nodes(CutSetTreeNode root) => [root, .. root.Inputs.SelectMany(Nodes)];
}
