using RiskPlanner.Analysis.CutSets.Diagrams;

namespace RiskPlanner.Analysis.CutSets;

/// <summary>The cut sets of a compiled tree as families of literals, one family per module and sign that the top needs.</summary>
internal sealed class MinimalCutSets
{
    private MinimalCutSets(ZeroSuppressedDiagram families, int[] innerOfLiteral, int root)
    {
        Families = families;
        InnerOfLiteral = innerOfLiteral;
        Root = root;
    }

    public ZeroSuppressedDiagram Families { get; }

    /// <summary>For each literal the family of the inner module that it stands for, or -1 for an event.</summary>
    public int[] InnerOfLiteral { get; }

    /// <summary>The family of the top.</summary>
    public int Root { get; }

    public static MinimalCutSets Extract(CompiledTree tree, bool primeImplicants, int limit, MemoryBudget budget)
    {
        var families = new ZeroSuppressedDiagram(budget);
        var inner = new int[tree.EventOfLevel.Length * 2];
        Array.Fill(inner, -1);
        if (tree.ConstantTop is { } constant)
            return new MinimalCutSets(families, inner, constant ? ZeroSuppressedDiagram.Unit : ZeroSuppressedDiagram.Empty);

        // Without negation the two are the same, and the rule for minimal cut sets is the cheaper one.
        primeImplicants &= tree.HasNegation;
        var levels = DescribeLevels(tree);
        ICutSetRule rule = primeImplicants ? new PrimeImplicantRule(tree.Diagram) : new MinimalCutSetRule(tree.Diagram, levels);
        var extractor = new CutSetExtractor(families, budget, rule, levels, new OrderBounds(tree.Diagram, levels, budget));
        var wanted = FindWanted(tree, levels, primeImplicants);
        var roots = new int[tree.Modules.Count * 2];
        for (var module = 0; module < tree.Modules.Count; module++)
        {
            for (var sign = 0; sign < 2; sign++)
            {
                if (wanted[(module * 2) + sign])
                {
                    var exact = primeImplicants || GrowsWithEvents(tree.Modules[module], levels, negated: sign == 1);
                    roots[(module * 2) + sign] = extractor.Extract(tree.ModuleEdges[module] ^ sign, exact, limit);
                }
            }
            FillLiterals(tree, inner, roots, module);
        }
        return new MinimalCutSets(families, inner, roots[^(tree.TopNegated ? 1 : 2)]);
    }

    // Without any event an event's level is on the side where it does not happen; a module's level on the side that its inputs then give.
    private static CutSetLevels DescribeLevels(CompiledTree tree)
    {
        var count = tree.EventOfLevel.Length;
        var highIsFree = new bool[count];
        var innerEdge = new int[count];
        var withoutEvents = new bool[tree.Modules.Count];
        for (var module = 0; module < tree.Modules.Count; module++)
        {
            var first = tree.Modules[module].FirstLevel;
            for (var level = first; level < first + tree.Modules[module].LevelCount; level++)
            {
                var inner = tree.ModuleOfLevel[level];
                highIsFree[level] = tree.InvertedLevel[level] ^ (inner >= 0 && withoutEvents[inner]);
                innerEdge[level] = inner < 0 ? -1 : tree.InnerEdge((level * 2) + (highIsFree[level] ? 1 : 0));
            }
            var edge = tree.ModuleEdges[module];
            while (edge > BinaryDecisionDiagram.False)
                edge = highIsFree[tree.Diagram.LevelOf(edge)] ? tree.Diagram.HighOf(edge) : tree.Diagram.LowOf(edge);
            withoutEvents[module] = edge == BinaryDecisionDiagram.True;
        }
        return new CutSetLevels { Kind = tree.KindOfLevel, HighIsFree = highIsFree, InnerEdge = innerEdge };
    }

    private static bool GrowsWithEvents(TreeModule module, CutSetLevels levels, bool negated)
    {
        if (module.HasBinate)
            return false;
        for (var level = module.FirstLevel; level < module.FirstLevel + module.LevelCount; level++)
        {
            if (levels.HighIsFree[level] != negated)
                return false;
        }
        return true;
    }

    private static void FillLiterals(CompiledTree tree, int[] inner, int[] roots, int module)
    {
        var first = tree.Modules[module].FirstLevel;
        for (var level = first; level < first + tree.Modules[module].LevelCount; level++)
        {
            if (tree.ModuleOfLevel[level] < 0)
                continue;
            var swap = tree.InvertedLevel[level] ? 1 : 0;
            inner[level * 2] = roots[(tree.ModuleOfLevel[level] * 2) + swap];
            inner[(level * 2) + 1] = roots[(tree.ModuleOfLevel[level] * 2) + (1 - swap)];
        }
    }

    // Entry 2m: module m itself, entry 2m + 1: its complement. From the top down.
    private static bool[] FindWanted(CompiledTree tree, CutSetLevels levels, bool bothSigns)
    {
        var wanted = new bool[tree.Modules.Count * 2];
        wanted[^(tree.TopNegated ? 1 : 2)] = true;
        for (var module = tree.Modules.Count - 1; module >= 0; module--)
        {
            var first = tree.Modules[module].FirstLevel;
            for (var level = first; level < first + tree.Modules[module].LevelCount; level++)
            {
                var inner = tree.ModuleOfLevel[level];
                if (inner < 0 || !(wanted[module * 2] || wanted[(module * 2) + 1]))
                    continue;
                wanted[(inner * 2) + ((levels.InnerEdge[level] ^ tree.ModuleEdges[inner]) & 1)] = true;
                if (bothSigns)
                    wanted[inner * 2] = wanted[(inner * 2) + 1] = true;
            }
        }
        return wanted;
    }
}
