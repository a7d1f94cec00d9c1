using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Analysis.PlanTrees;

/// <summary>
/// The fault tree of what a plan can lose at a moment: its top holds where a set of events that replays have found strikes (docs/theory/plan-cut-sets.md). Events that
/// stand in the same sets are one gate, so that the tree is small and its gates mean something: "whatever takes the original, and whatever takes the copy". Immutable.
/// </summary>
public sealed class PlanTree
{
    /// <summary>The most sets of all data sets together that are told one by one: a million takes a gigabyte.</summary>
    public const int MostSets = 500_000;

    private readonly Dictionary<string, PlanCutSet> _sets = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Strike Event, List<DataSetName> DataSets, DataSetOutcome Outcome)> _singles = new(StringComparer.Ordinal);

    private PlanTree(string name, IReadOnlyList<ClassLossSets> classes)
    {
        IsPerKind = classes.Sum(alike => (long)alike.Class.Members.Count * alike.Sets.Count) > MostSets;
        foreach (var alike in classes)
        {
            // What is lost already would hide all else; it is told by itself.
            if (alike.HoldsAlready && classes.Sum(other => other.Class.Members.Count) > 1)
            {
                AlreadySo = [.. AlreadySo, .. alike.Class.Members.Select(member => member.Name)];
                continue;
            }

            foreach (var member in IsPerKind ? [alike.Class.Representative] : alike.Class.Members)
            {
                foreach (var set in alike.Sets) Take(alike, member, set);
            }
        }

        Tree = Make(name, [.. _sets.Values]);
    }

    /// <summary>The tree; basic events are called as events are written, but for their moment.</summary>
    public FaultTree Tree { get; }

    /// <summary>
    /// Whether one data set of each kind stands for its kind, because there would be more than <see cref="MostSets"/> sets: then what is struck is its own name, key and
    /// volume, and that of the others is alike.
    /// </summary>
    public bool IsPerKind { get; }

    /// <summary>The data sets of which the top holds where nothing strikes, among several; they are left out of the tree.</summary>
    public IReadOnlyList<DataSetName> AlreadySo { get; } = [];

    /// <summary>The single points of loss, that of most data sets first.</summary>
    public IReadOnlyList<SinglePoint> SinglePoints =>
        [.. _singles.Values.OrderByDescending(single => single.DataSets.Count).Select(single => new SinglePoint(single.Event, single.DataSets, single.Outcome))];

    /// <summary>Makes the tree of some kinds of data sets: its top holds where it holds of any of them.</summary>
    /// <param name="name">The name of the top.</param>
    /// <param name="classes">The kinds with their sets.</param>
    public static PlanTree Of(string name, IReadOnlyList<ClassLossSets> classes) => new(name, classes);

    /// <summary>The set of events of a cut set of the tree, in an order in which they bring the top about.</summary>
    /// <exception cref="KeyNotFoundException">The tree has no such cut set.</exception>
    public PlanCutSet SetOf(IEnumerable<CutSetLiteral> cutSet) => _sets[PlanCutSet.NameOf(cutSet.Select(literal => literal.Event))];

    private void Take(ClassLossSets alike, DataSetDefinition member, LossSet set)
    {
        List<Strike> events = [.. set.Events.Select(strike => alike.For(member, strike))];
        var cutSet = PlanCutSet.Of(events);
        _sets.TryAdd(cutSet.Name, cutSet);
        if (events is not [var single]) return;
        if (!_singles.TryGetValue(cutSet.Name, out var known)) _singles[cutSet.Name] = known = (single, [], set.Outcome);
        if (!IsPerKind) known.DataSets.Add(member.Name);
        // Whoever dies with the same event, and not with one of his own that is like it.
        else known.DataSets.AddRange(alike.Class.Members.Where(other => alike.For(other, set.Events[0]) == set.Events[0]).Select(other => other.Name));
    }

    private static FaultTree Make(string name, List<PlanCutSet> sets)
    {
        var builder = new FaultTreeBuilder();
        if (sets.Exists(set => set.Events.Count == 0)) return builder.Build(builder.Gate(name, Connective.Same, builder.Constant(true)));
        if (sets.Count == 0) return builder.Build(builder.Gate(name, Connective.Same, builder.Constant(false)));
        // Sets with a part that is a set are told by that one: the tree of several data sets has them.
        var alone = sets.Where(set => set.Events.Count == 1).Select(set => set.Name).ToHashSet(StringComparer.Ordinal);
        var smallest = sets.Where(set => set.Events.Count == 1 || !set.Events.Any(strike => alone.Contains(strike.ToString()))).ToList();
        var groups = new EventGroups(smallest);
        var nodes = new Dictionary<string, FaultTreeNode>(StringComparer.Ordinal);
        List<FaultTreeNode> arguments = [.. alone.Select(Event)];
        var number = 0;
        foreach (var product in groups.Products)
            arguments.Add(builder.Gate($"{name}-{++number}", Connective.And, [.. product.Select(Group)]));
        return builder.Build(builder.Gate(name, Connective.Or, arguments));

        FaultTreeNode Event(string text) => nodes.TryGetValue(text, out var node) ? node : nodes[text] = builder.BasicEvent(text);

        FaultTreeNode Group(int group)
        {
            if (groups.MembersOf(group) is [var only]) return Event(only);
            var text = $"any-of-{group + 1}";
            return nodes.TryGetValue(text, out var node) ? node : nodes[text] = builder.Gate(text, Connective.Or, [.. groups.MembersOf(group).Select(Event)]);
        }
    }
}
