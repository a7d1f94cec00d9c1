using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Combinations;

/// <summary>
/// Finds the smallest sets of events that bring a top about, up to an order, by replay of each set of which no part does already. The order in which events
/// strike can matter: a set counts where one order brings the top about. For one thread.
/// </summary>
internal sealed class MinimalCombinations(CombinationScene scene, IReadOnlyList<Strike> events, LossTop top)
{
    private readonly List<LossSet> _found = [];
    // The found sets of one event, and of more by their sorted members.
    private readonly HashSet<int> _alone = [];
    private readonly HashSet<string> _sets = new(StringComparer.Ordinal);
    // Events that have no effect where nothing has struck before them.
    private readonly HashSet<int> _inert = [];

    /// <summary>The sets, those of fewer events first.</summary>
    /// <param name="order">The most events of a set; 0 or more.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<LossSet> Find(int order, CancellationToken cancellation)
    {
        var (asIs, _) = scene.Outcome([], cancellation);
        if (top.IsOf(asIs)) return [new LossSet([], asIs)];
        for (var size = 1; size <= order; size++) Try(new int[size], 0, 0, cancellation);
        return _found;
    }

    private void Try(int[] chosen, int count, int from, CancellationToken cancellation)
    {
        if (count == chosen.Length)
        {
            if (!HasFoundPart(chosen)) TryOrders(chosen, cancellation);
            return;
        }

        for (var next = from; next < events.Count; next++)
        {
            if (chosen.Length > 1 && _alone.Contains(next)) continue;
            chosen[count] = next;
            Try(chosen, count + 1, next + 1, cancellation);
        }
    }

    /// <summary>Whether a part of two events or more brings the top about already; those of one are not among what is chosen.</summary>
    private bool HasFoundPart(int[] chosen)
    {
        for (var left = 0; chosen.Length > 2 && left < chosen.Length; left++)
        {
            int[] part = [.. chosen.Where((_, place) => place != left)];
            if (_sets.Contains(KeyOf(part)) || HasFoundPart(part)) return true;
        }

        return false;
    }

    private void TryOrders(int[] chosen, CancellationToken cancellation)
    {
        foreach (var ordered in Orders(chosen))
        {
            // What has no effect leaves what the others come to, and these alone do not bring the top about.
            if (chosen.Length > 1 && _inert.Contains(ordered[0])) continue;
            var (outcome, hasEffect) = scene.Outcome([.. ordered.Select(number => events[number])], cancellation);
            if (chosen.Length == 1 && !hasEffect) _inert.Add(chosen[0]);
            if (!top.IsOf(outcome)) continue;
            _found.Add(new LossSet([.. ordered.Select(number => events[number])], outcome));
            if (chosen.Length == 1) _alone.Add(chosen[0]);
            else _sets.Add(KeyOf(chosen));
            return;
        }
    }

    private static string KeyOf(int[] sorted) => string.Join(' ', sorted);

    /// <summary>Every order of some numbers; the one empty order of none.</summary>
    internal static IEnumerable<int[]> Orders(int[] numbers)
    {
        if (numbers.Length <= 1)
        {
            yield return numbers;
            yield break;
        }

        for (var first = 0; first < numbers.Length; first++)
        {
            foreach (var rest in Orders([.. numbers.Where((_, place) => place != first)])) yield return [numbers[first], .. rest];
        }
    }
}
