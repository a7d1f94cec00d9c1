namespace RiskPlanner.Analysis.PlanTrees;

/// <summary>
/// Puts events of sets of two and more together that stand in the same sets but for themselves: each of a group then forms a set with whatever any other one of
/// it does, so that a product of groups stands for all of them. Exact. For one thread.
/// </summary>
internal sealed class EventGroups
{
    private readonly List<List<string>> _members = [];
    private readonly Dictionary<string, int> _groupOf = new(StringComparer.Ordinal);

    /// <summary>The groups of the events of some sets; those of one event are not looked at.</summary>
    public EventGroups(IReadOnlyList<PlanCutSet> sets)
    {
        List<string[]> larger = [.. sets.Where(set => set.Events.Count > 1).Select(set => set.Events.Select(strike => strike.ToString()).ToArray())];
        var rests = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        foreach (var set in larger)
        {
            foreach (var name in set)
            {
                if (!rests.TryGetValue(name, out var others)) rests[name] = others = [];
                others.Add(PlanCutSet.NameOf(set.Where(other => other != name)));
            }
        }

        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var (name, others) in rests)
        {
            var alike = string.Join('\n', others.Order(StringComparer.Ordinal));
            if (!numbers.TryGetValue(alike, out var number))
            {
                numbers[alike] = number = _members.Count;
                _members.Add([]);
            }

            _members[number].Add(name);
            _groupOf[name] = number;
        }

        Products = [.. larger.Select(set => set.Select(name => _groupOf[name]).Order().ToArray()).DistinctBy(product => string.Join(' ', product))];
    }

    /// <summary>The products of groups that stand for the sets, each once.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Products { get; }

    /// <summary>The events of a group.</summary>
    public IReadOnlyList<string> MembersOf(int group) => _members[group];
}
