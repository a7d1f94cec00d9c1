using RiskPlanner.Analysis.CutSets;

namespace RiskPlanner.Analysis.Tests.CutSets;

/// <summary>Makes small fault trees from a seed: shared gates, votes, constants, house events and, on request, negation.</summary>
internal static class RandomTree
{
    private static readonly Connective[] Coherent = [Connective.And, Connective.Or, Connective.AtLeast, Connective.Same];
    private static readonly Connective[] All =
        [Connective.And, Connective.Or, Connective.AtLeast, Connective.Not, Connective.Xor, Connective.Nand, Connective.Nor, Connective.Imply, Connective.Iff, Connective.Same];

    /// <summary>Every seed gives one tree, the same each time.</summary>
    public static FaultTree Make(int seed, bool withNegation)
    {
        var random = new Random(seed);
        var builder = new FaultTreeBuilder();
        var nodes = new List<FaultTreeNode>();
        var events = random.Next(1, 9);
        for (var number = 0; number < events; number++)
            nodes.Add(builder.BasicEvent($"e{number}", Math.Round(random.NextDouble(), 3)));
        if (random.Next(4) == 0)
            nodes.Add(builder.HouseEvent("h", random.Next(2) == 0));
        if (random.Next(6) == 0)
            nodes.Add(builder.Constant(random.Next(2) == 0));
        var gates = random.Next(1, 12);
        for (var number = 0; number < gates; number++)
            nodes.Add(AddGate(builder, random, nodes, $"g{number}", withNegation ? All : Coherent));
        return builder.Build(nodes[^1]);
    }

    private static FaultTreeNode AddGate(FaultTreeBuilder builder, Random random, List<FaultTreeNode> nodes, string name, Connective[] connectives)
    {
        var connective = connectives[random.Next(connectives.Length)];
        var (fewest, most) = connective switch
        {
            Connective.Not or Connective.Same => (1, 1),
            Connective.Imply or Connective.Iff => (2, 2),
            Connective.Xor => (2, 3),
            _ => (1, 5),
        };
        var wanted = random.Next(fewest, most + 1);
        // Later nodes are gates: leaning towards them gives depth, reaching back gives sharing.
        var arguments = Enumerable.Range(0, wanted * 3)
            .Select(_ => random.Next(2) == 0 ? nodes[random.Next(nodes.Count)] : nodes[Math.Max(0, nodes.Count - 1 - random.Next(4))])
            .Distinct()
            .Take(wanted)
            .ToArray();
        if (arguments.Length < fewest)
            connective = Connective.Same;
        return connective == Connective.AtLeast
            ? builder.AtLeast(name, random.Next(1, arguments.Length + 1), arguments)
            : builder.Gate(name, connective, arguments);
    }
}
