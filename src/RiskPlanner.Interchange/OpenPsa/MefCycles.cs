namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>Finds gates that contain themselves.</summary>
internal static class MefCycles
{
    /// <summary>Returns the cycles that a depth-first walk closes, each as the gates on it with the first one repeated at the end.</summary>
    public static IReadOnlyList<IReadOnlyList<MefDefinition>> Find(Dictionary<MefDefinition, List<MefDefinition>> uses)
    {
        var cycles = new List<IReadOnlyList<MefDefinition>>();
        var finished = new HashSet<MefDefinition>();
        var depthOf = new Dictionary<MefDefinition, int>();
        var path = new List<(MefDefinition Gate, int Next)>();
        foreach (var start in uses.Keys)
        {
            if (finished.Contains(start))
                continue;
            Enter(start);
            while (path.Count > 0)
            {
                var (gate, next) = path[^1];
                var below = uses[gate];
                if (next == below.Count)
                {
                    finished.Add(gate);
                    depthOf.Remove(gate);
                    path.RemoveAt(path.Count - 1);
                    continue;
                }
                path[^1] = (gate, next + 1);
                var child = below[next];
                if (depthOf.TryGetValue(child, out var depth))
                    cycles.Add([.. path.Skip(depth).Select(step => step.Gate), child]);
                else if (!finished.Contains(child))
                    Enter(child);
            }
        }
        return cycles;

        void Enter(MefDefinition gate)
        {
            depthOf.Add(gate, path.Count);
            path.Add((gate, 0));
        }
    }
}
