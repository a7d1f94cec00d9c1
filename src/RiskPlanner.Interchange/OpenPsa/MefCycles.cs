namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>Finds gates that contain themselves.</summary>
internal static class MefCycles
{
    /// <summary>How many gates of a cycle are given.</summary>
    public const int MostGates = 20;

    /// <summary>
    /// Gives the cycles that a depth-first walk closes, each as its first gates, <see cref="MostGates"/> at most, with how many are on it. A
    /// model can have as many as it has lines, each as long as the model.
    /// </summary>
    public static IEnumerable<(IReadOnlyList<MefDefinition> First, int Length)> Find(
        Dictionary<MefDefinition, List<MefDefinition>> uses, CancellationToken cancellation)
    {
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
                cancellation.ThrowIfCancellationRequested();
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
                    yield return ([.. path.Skip(depth).Take(MostGates).Select(step => step.Gate)], path.Count - depth);
                else if (!finished.Contains(child))
                    Enter(child);
            }
        }

        void Enter(MefDefinition gate)
        {
            depthOf.Add(gate, path.Count);
            path.Add((gate, 0));
        }
    }
}
