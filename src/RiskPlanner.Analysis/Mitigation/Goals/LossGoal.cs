using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Mitigation;

/// <summary>
/// No set of few events loses a data set at any of some moments (docs/theory/plan-cut-sets.md). Safe between threads, but for <see cref="Add"/>.
/// </summary>
/// <param name="worlds">The worlds in which events are replayed.</param>
/// <param name="withCommonCauses">Whether events count that stand for many failures with one cause (<see cref="BasicEvents.IsCommonCause"/>).</param>
/// <param name="threads">How many threads may work; 1 or more.</param>
public sealed class LossGoal(IWorldFactory worlds, bool withCommonCauses, int threads) : IMitigationGoal
{
    /// <summary>What a point is called that needs no event.</summary>
    public const string Already = "already";

    private readonly LossSetSearch _search = new(worlds);
    private readonly List<(Instant At, int Order)> _moments = [];

    /// <summary>The moments at which events strike, with the most events of a set, in the order in which they were added.</summary>
    public IReadOnlyList<(Instant At, int Order)> Moments => _moments;

    /// <summary>Judges one moment more.</summary>
    /// <param name="at">The moment, within the plan's horizon.</param>
    /// <param name="order">The most events of a set: 1 or 2.</param>
    /// <returns>Whether it is new.</returns>
    public bool Add(Instant at, int order)
    {
        if (_moments.Exists(moment => moment.At == at)) return false;
        _moments.Add((at, order));
        return true;
    }

    /// <inheritdoc/>
    public IReadOnlyList<OpenPoint> OpenIn(Plan plan, CancellationToken cancellation) => [.. _moments.SelectMany(moment => OpenAt(plan, moment.At, moment.Order, cancellation))];

    /// <inheritdoc/>
    public IReadOnlyList<bool> AreOpenIn(Plan plan, DataSetName dataSet, IReadOnlyList<OpenPoint> points, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(points);
        var open = new bool[points.Count];
        foreach (var moment in points.Index().GroupBy(point => point.Item.At!.Value))
        {
            var asked = moment.ToList();
            var answers = _search.Hold(plan, dataSet, [.. asked.Select(point => point.Item.Events)], LossTop.Lost, moment.Key, cancellation);
            foreach (var (point, answer) in asked.Zip(answers)) open[point.Index] = answer;
        }

        return open;
    }

    /// <inheritdoc/>
    public IEnumerable<string> NamesOf(OpenPoint point, DataSetGroup group)
    {
        ArgumentNullException.ThrowIfNull(point);
        ArgumentNullException.ThrowIfNull(group);
        if (point.Events.Count == 0) return group.Members.Select(member => $"{Already} {member.Name}");
        return group.Members.Select(member => string.Join(" + ", point.Events.Select(strike => For(member, group.Representative, strike).ToString()).Order(StringComparer.Ordinal))).Distinct();
    }

    private IEnumerable<OpenPoint> OpenAt(Plan plan, Instant at, int order, CancellationToken cancellation) =>
        from alike in _search.Find(plan, null, LossTop.Lost, at, order, threads, null, cancellation)
        from set in alike.Sets
        where withCommonCauses || !set.Events.Any(strike => BasicEvents.IsCommonCause(strike.Threat))
        from member in alike.Class.Members
        let events = set.Events.Select(strike => alike.For(member, strike)).ToList()
        select new OpenPoint(member.Name, events.Count == 0 ? Already : string.Join(" + ", events)) { Events = events, At = at };

    /// <summary>The event on a member's own name, label or volume, where it is on the representative's.</summary>
    private static Strike For(DataSetDefinition member, DataSetDefinition first, Strike strike) => strike.Threat.Target switch
    {
        ThreatTarget.DataSet when strike.Target == first.Name.Text => strike with { Target = member.Name.Text },
        ThreatTarget.Key when member.KeyLabel is { } label && strike.Target == first.KeyLabel?.Text => strike with { Target = label.Text },
        ThreatTarget.Volume when strike.Target == first.Volume => strike with { Target = member.Volume },
        _ => strike,
    };
}
