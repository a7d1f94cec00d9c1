using RiskPlanner.Analysis.CutSets.Diagrams;

namespace RiskPlanner.Analysis.CutSets;

/// <summary>The minimal cut sets of a compiled tree as families of literals, one family per module and sign that the top needs.</summary>
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

    public static MinimalCutSets Extract(CompiledTree tree, int limit, MemoryBudget budget)
    {
        var families = new ZeroSuppressedDiagram(budget);
        var inner = new int[tree.EventOfLevel.Length * 2];
        Array.Fill(inner, -1);
        if (tree.ConstantTop is { } constant)
            return new MinimalCutSets(families, inner, constant ? ZeroSuppressedDiagram.Unit : ZeroSuppressedDiagram.Empty);

        var bounds = Bounds(tree, budget);
        var primes = new PrimeImplicants(tree.Diagram, families, budget, tree.KindOfLevel, bounds);
        var wanted = FindWanted(tree);
        var roots = new int[tree.Modules.Count * 2];
        for (var module = 0; module < tree.Modules.Count; module++)
        {
            for (var sign = 0; sign < 2; sign++)
            {
                if (wanted[(module * 2) + sign])
                    roots[(module * 2) + sign] = primes.Of(tree.ModuleEdges[module] ^ sign, sign == 1, limit);
            }
            FillLiterals(tree, inner, roots, module);
        }
        return new MinimalCutSets(families, inner, roots[^(tree.TopNegated ? 1 : 2)]);
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

    private static OrderBounds Bounds(CompiledTree tree, MemoryBudget budget)
    {
        var innerEdges = new int[tree.EventOfLevel.Length];
        var bounded = new bool[innerEdges.Length];
        foreach (var module in tree.Modules)
        {
            for (var level = module.FirstLevel; level < module.FirstLevel + module.LevelCount; level++)
            {
                innerEdges[level] = tree.ModuleOfLevel[level] < 0 ? -1 : tree.InnerEdge(level * 2);
                bounded[level] = !module.HasBinate;
            }
        }
        return new OrderBounds(tree.Diagram, innerEdges, bounded, budget);
    }

    // Entry 2m: module m itself, entry 2m + 1: its complement. From the top down.
    private static bool[] FindWanted(CompiledTree tree)
    {
        var wanted = new bool[tree.Modules.Count * 2];
        wanted[^(tree.TopNegated ? 1 : 2)] = true;
        for (var module = tree.Modules.Count - 1; module >= 0; module--)
        {
            var first = tree.Modules[module].FirstLevel;
            for (var level = first; level < first + tree.Modules[module].LevelCount; level++)
            {
                var inner = tree.ModuleOfLevel[level];
                if (inner < 0)
                    continue;
                var swap = tree.InvertedLevel[level] ? 1 : 0;
                var binate = tree.KindOfLevel[level] == LevelKind.Binate;
                wanted[(inner * 2) + swap] |= wanted[module * 2] || (binate && wanted[(module * 2) + 1]);
                wanted[(inner * 2) + (1 - swap)] |= wanted[(module * 2) + 1] || (binate && wanted[module * 2]);
            }
        }
        return wanted;
    }
}
