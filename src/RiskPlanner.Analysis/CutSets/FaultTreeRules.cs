namespace RiskPlanner.Analysis.CutSets;

/// <summary>What a fault tree must obey to mean anything. Works without recursion, so a chain of any depth can be checked.</summary>
internal static class FaultTreeRules
{
    /// <summary>Returns one sentence for every broken rule, in the order of the nodes.</summary>
    public static IReadOnlyList<string> Check(
        FaultTreeNodeKind[] kinds, string?[] names, Connective[] connectives, int[] minimums, FaultTreeNode[]?[] arguments)
    {
        var mistakes = new List<string>();
        for (var node = 0; node < kinds.Length; node++)
        {
            if (kinds[node] != FaultTreeNodeKind.Gate)
                continue;
            if (arguments[node] is not { } given)
            {
                mistakes.Add($"Gate {Describe(names, node)} is used but not defined.");
                continue;
            }
            if (FaultTreeShape.WrongArity(connectives[node], given.Length, minimums[node]) is { } expected)
                mistakes.Add($"Gate {Describe(names, node)} is '{connectives[node]}' with {given.Length} argument(s): {expected}.");
            if (FindDuplicate(given) is { } twice && names[twice] is { } name)
                mistakes.Add($"Gate {Describe(names, node)} has the argument '{name}' twice.");
        }
        if (FindCycle(arguments) is { } cycle)
            mistakes.Add($"Gates form a cycle: {string.Join(" -> ", cycle.Select(node => Describe(names, node)))}.");
        return mistakes;
    }

    private static int? FindDuplicate(FaultTreeNode[] given)
    {
        var sorted = given.Select(argument => argument.Index).ToArray();
        Array.Sort(sorted);
        for (var position = 1; position < sorted.Length; position++)
        {
            if (sorted[position] == sorted[position - 1])
                return sorted[position];
        }
        return null;
    }

    private static List<int>? FindCycle(FaultTreeNode[]?[] arguments)
    {
        // Depth-first search in three colours; the stack of (gate, next argument) is explicit because chains may be very deep.
        var colour = new byte[arguments.Length];
        var path = new Stack<(int Gate, int Next)>();
        for (var start = 0; start < arguments.Length; start++)
        {
            if (colour[start] != 0)
                continue;
            colour[start] = 1;
            path.Push((start, 0));
            while (path.TryPop(out var step))
            {
                var given = arguments[step.Gate];
                if (given is null || step.Next == given.Length)
                {
                    colour[step.Gate] = 2;
                    continue;
                }
                path.Push((step.Gate, step.Next + 1));
                var child = given[step.Next].Index;
                if (colour[child] == 1)
                    return [.. path.Select(entry => entry.Gate).TakeWhile(gate => gate != child).Append(child).Reverse(), child];
                if (colour[child] != 0)
                    continue;
                colour[child] = 1;
                path.Push((child, 0));
            }
        }
        return null;
    }

    private static string Describe(string?[] names, int node) => names[node] is { } name ? $"'{name}'" : $"number {node} (without a name)";
}
