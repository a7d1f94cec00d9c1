namespace RiskPlanner.Analysis.CutSets.Preprocessing;

/// <summary>Follows negation from the root of a module down to its variables.</summary>
internal static class PolarityFinder
{
    /// <summary>Writes into <paramref name="polarity"/> the polarity of every gate and variable of the module, seen from the module's plain root.</summary>
    public static void Find(BooleanGraph graph, ModuleShape shape, Polarity[] polarity)
    {
        foreach (var node in shape.Gates)
            polarity[node] = Polarity.None;
        foreach (var node in shape.Variables)
            polarity[node] = Polarity.None;
        polarity[shape.Gates[^1]] = Polarity.Positive;
        for (var position = shape.Gates.Count - 1; position >= 0; position--)
        {
            var gate = shape.Gates[position];
            foreach (var edge in graph.ArgumentsOf(gate))
            {
                polarity[edge >> 1] |= graph.KindOf(gate) == OperatorKind.Xor
                    ? Polarity.Both
                    : (edge & 1) == 0 ? polarity[gate] : Swap(polarity[gate]);
            }
        }
    }

    private static Polarity Swap(Polarity polarity) => polarity switch
    {
        Polarity.Positive => Polarity.Negative,
        Polarity.Negative => Polarity.Positive,
        _ => polarity,
    };
}
