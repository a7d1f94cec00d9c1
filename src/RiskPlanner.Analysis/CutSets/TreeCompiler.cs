using RiskPlanner.Analysis.CutSets.Diagrams;
using RiskPlanner.Analysis.CutSets.Preprocessing;

namespace RiskPlanner.Analysis.CutSets;

/// <summary>Simplifies a fault tree, splits it into modules and builds the decision diagram of each, trying several variable orders.</summary>
internal sealed class TreeCompiler
{
    // A module gets every rule under a ceiling before the ceiling is raised: a good order is found at the price of a few small failures.
    // Counted in nodes, not in time, so the same model always takes the same path.
    // The first step is small, because most modules fit. Then the rule that gathers variables gets a chance alone, where every variable works in one
    // direction: with negation it did worse than the others. What is left is hard, and a failure under a large ceiling is dear: all rules
    // are first sent so far ahead that the number of gates they get done tells which of them to try first, and soon which alone.
    private const int FirstCeiling = 1 << 14;
    private const int GatheredCeiling = 3 << 16;
    private const int ScoutCeiling = 1 << 18;
    private const int LastCeiling = 1 << 21;
    private const int CeilingGrowth = 8;
    private const int MostLateRules = 3;
    private const int SmallDiagram = 1 << 12;

    // A scout that has done all but this share of the gates need not be compared with others.
    private const int NearlyAll = 20;

    private static readonly OrderingRule[] FirstRules =
        [OrderingRule.RepeatedFirst, OrderingRule.AsWritten, OrderingRule.SmallFirst, OrderingRule.Reversed, OrderingRule.LargeFirst];

    private static readonly OrderingRule[] AllRules = [.. FirstRules, OrderingRule.Gathered];

    // From thousands of variables on only one rule is tried. Events before gates puts a chain's events in the chain's own sequence, so that each
    // gate adds to the front of the diagram; the other way round every gate would walk through all that is below it.
    private const int LargeModule = 2000;
    private const OrderingRule LargeModuleRule = OrderingRule.SmallFirst;

    private readonly MemoryBudget _budget;
    private readonly BinaryDecisionDiagram _diagram;
    private readonly List<TreeModule> _modules = [];
    private readonly List<int> _eventOfLevel = [];
    private readonly List<int> _moduleOfLevel = [];
    private readonly List<bool> _inverted = [];
    private readonly List<LevelKind> _kinds = [];

    private TreeCompiler(MemoryBudget budget)
    {
        _budget = budget;
        _diagram = new BinaryDecisionDiagram(budget);
    }

    public static CompiledTree Compile(FaultTree tree, MemoryBudget budget)
    {
        var graph = ArgumentGrouper.Group(LiteralFactoring.Apply(TermFactoring.Apply(GraphSimplifier.Simplify(GraphCompiler.Compile(tree)))));
        return new TreeCompiler(budget).Compile(graph);
    }

    private CompiledTree Compile(BooleanGraph graph)
    {
        var isModule = ModuleFinder.Find(graph);
        var root = graph.Root >> 1;
        var moduleAt = new int[graph.Count];
        var levels = new int[graph.Count];
        var polarity = new Polarity[graph.Count];
        var edges = new int[graph.Count];
        var hasNegation = false;
        if (graph.KindOf(root) == OperatorKind.Variable)
            AddSingleVariable(graph, root, edges);
        for (var node = 1; node < graph.Count; node++)
        {
            if (!isModule[node])
                continue;
            _budget.Cancellation.ThrowIfCancellationRequested();
            var shape = new ModuleShape(graph, node, isModule);
            PolarityFinder.Find(graph, shape, polarity);
            var held = edges.AsSpan(0, _modules.Count);
            edges[_modules.Count] = Build(graph, shape, isModule, levels, polarity, held);
            var binate = AddLevels(graph, shape, levels, polarity, moduleAt);
            moduleAt[node] = _modules.Count;
            _modules.Add(new TreeModule(node, _eventOfLevel.Count - shape.Variables.Count, shape.Variables.Count, binate));
        }
        // What the failed orders and the intermediate gates left behind would be walked through by every later pass.
        if (_diagram.Count > SmallDiagram)
            _diagram.Collect(edges.AsSpan(0, _modules.Count));
        if (_modules.Count > 0)
            hasNegation = FindNegation(graph);
        return new CompiledTree
        {
            Diagram = _diagram,
            Modules = _modules,
            ModuleEdges = edges[.._modules.Count],
            EventOfLevel = [.. _eventOfLevel],
            ModuleOfLevel = [.. _moduleOfLevel],
            InvertedLevel = [.. _inverted],
            KindOfLevel = [.. _kinds],
            TopNegated = (graph.Root & 1) != 0,
            ConstantTop = graph.KindOf(root) == OperatorKind.True ? graph.Root == BooleanGraph.True : null,
            HasNegation = hasNegation,
        };
    }

    private void AddSingleVariable(BooleanGraph graph, int root, int[] edges)
    {
        edges[0] = _diagram.Node(0, BinaryDecisionDiagram.True, BinaryDecisionDiagram.False);
        _eventOfLevel.Add(graph.DataOf(root));
        _moduleOfLevel.Add(-1);
        _inverted.Add(false);
        _kinds.Add(LevelKind.Unate);
        _modules.Add(new TreeModule(root, 0, 1, false));
    }

    private int Build(BooleanGraph graph, ModuleShape shape, bool[] isModule, int[] levels, Polarity[] polarity, Span<int> held)
    {
        var attempt = new Attempt(graph, shape, isModule, levels, polarity, held);
        if (shape.Gates.Count == 1 || shape.Variables.Count > LargeModule)
            return TryRule(attempt, LargeModuleRule, int.MaxValue, out _);
        var edge = TryRules(attempt, FirstRules, FirstCeiling);
        if (edge < 0 && !shape.Variables.Any(variable => polarity[variable] == Polarity.Both))
            edge = TryRules(attempt, [OrderingRule.Gathered], GatheredCeiling);
        if (edge >= 0)
            return edge;
        edge = Scout(attempt, out var ranked);
        for (var ceiling = (long)LastCeiling; edge < 0; ceiling *= CeilingGrowth)
            edge = TryRules(attempt, ceiling == LastCeiling ? ranked : ranked[..Math.Min(MostLateRules, ranked.Length)], ceiling);
        return edge;
    }

    // The edge when a scout comes home; otherwise -1 and the rules, the one that got furthest first.
    private int Scout(Attempt attempt, out OrderingRule[] ranked)
    {
        var reached = new List<(OrderingRule Rule, int Done)>();
        foreach (var rule in AllRules)
        {
            ranked = [];
            var edge = TryRule(attempt, rule, ScoutCeiling, out var done);
            if (edge >= 0)
                return edge;
            reached.Add((rule, done));
            if (attempt.Shape.Gates.Count - done <= attempt.Shape.Gates.Count / NearlyAll)
                break;
        }
        ranked = [.. reached.OrderByDescending(entry => entry.Done).Select(entry => entry.Rule), .. AllRules.Skip(reached.Count)];
        return -1;
    }

    // The edge under the first rule that fits under the ceiling of new nodes, or -1.
    private int TryRules(Attempt attempt, OrderingRule[] rules, long ceiling)
    {
        foreach (var rule in rules)
        {
            var edge = TryRule(attempt, rule, ceiling, out _);
            if (edge >= 0)
                return edge;
        }
        return -1;
    }

    private int TryRule(Attempt attempt, OrderingRule rule, long ceiling, out int done)
    {
        Place(VariableOrder.Choose(attempt.Graph, attempt.Shape.Gates[^1], attempt.IsModule, attempt.Shape, rule), attempt.Levels);
        _diagram.Ceiling = (int)Math.Min(int.MaxValue, _diagram.Count + ceiling);
        var edge = ModuleDiagram.Build(_diagram, attempt.Graph, attempt.Shape, attempt.Levels, attempt.Polarity, attempt.Held, out done);
        _diagram.Ceiling = int.MaxValue;
        if (edge < 0)
            _diagram.Collect(attempt.Held);
        return edge;
    }

    private void Place(List<int> order, int[] levels)
    {
        for (var position = 0; position < order.Count; position++)
            levels[order[position]] = _eventOfLevel.Count + position;
    }

    private bool AddLevels(BooleanGraph graph, ModuleShape shape, int[] levels, Polarity[] polarity, int[] moduleAt)
    {
        var ordered = shape.Variables.ToArray();
        Array.Sort(ordered, (first, second) => levels[first].CompareTo(levels[second]));
        var binate = false;
        foreach (var variable in ordered)
        {
            var isEvent = graph.KindOf(variable) == OperatorKind.Variable;
            _eventOfLevel.Add(isEvent ? graph.DataOf(variable) : -1);
            _moduleOfLevel.Add(isEvent ? -1 : moduleAt[variable]);
            _inverted.Add(polarity[variable] == Polarity.Negative);
            _kinds.Add(polarity[variable] == Polarity.Both ? LevelKind.Binate : LevelKind.Unate);
            binate |= polarity[variable] == Polarity.Both;
        }
        return binate;
    }

    // Whether any literal of the result can be negative: follow from the top which sign of each module is asked for.
    private bool FindNegation(BooleanGraph graph)
    {
        var asked = new Polarity[_modules.Count];
        asked[^1] = (graph.Root & 1) == 0 ? Polarity.Positive : Polarity.Negative;
        for (var module = _modules.Count - 1; module >= 0; module--)
        {
            for (var level = _modules[module].FirstLevel; level < _modules[module].FirstLevel + _modules[module].LevelCount; level++)
            {
                var wanted = asked[module];
                if (_kinds[level] == LevelKind.Binate)
                    wanted = Polarity.Both;
                else if (_inverted[level])
                    wanted = (Polarity)(((int)wanted >> 1) | (((int)wanted & 1) << 1));
                if (_moduleOfLevel[level] >= 0)
                    asked[_moduleOfLevel[level]] |= wanted;
                else if (wanted.HasFlag(Polarity.Negative))
                    return true;
            }
        }
        return false;
    }

    // What all attempts at one module have in common.
    private readonly ref struct Attempt(BooleanGraph graph, ModuleShape shape, bool[] isModule, int[] levels, Polarity[] polarity, Span<int> held)
    {
        public readonly BooleanGraph Graph = graph;
        public readonly ModuleShape Shape = shape;
        public readonly bool[] IsModule = isModule;
        public readonly int[] Levels = levels;
        public readonly Polarity[] Polarity = polarity;
        public readonly Span<int> Held = held;
    }
}
