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
    private readonly List<LossMoment> _moments = [];

    /// <summary>The moments at which events strike, in the order in which they were added.</summary>
    public IReadOnlyList<LossMoment> Moments => _moments;

    /// <summary>Judges one moment more.</summary>
    /// <returns>Whether it is new: neither was it added before, nor is it one at which all data sets are judged.</returns>
    public bool Add(LossMoment moment)
    {
        if (_moments.Exists(known => known.At == moment.At && (known.DataSet is null || known.DataSet == moment.DataSet))) return false;
        _moments.Add(moment);
        return true;
    }

    /// <inheritdoc/>
    public IReadOnlyList<OpenPoint> OpenIn(Plan plan, CancellationToken cancellation) =>
        // A CKDS with one cycle that has no name is a target twice, as what it is and by its cycle.
        [.. _moments.SelectMany(moment => OpenAt(plan, moment, cancellation)).DistinctBy(point => point.Id, StringComparer.Ordinal)];

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

    private IEnumerable<OpenPoint> OpenAt(Plan plan, LossMoment moment, CancellationToken cancellation) =>
        from alike in _search.Find(plan, moment.DataSet is { } only ? new HashSet<DataSetName> { only } : null, LossTop.Lost, moment.At, moment.Order, threads, null, cancellation)
        from set in alike.Sets
        where withCommonCauses || !set.Events.Any(strike => BasicEvents.IsCommonCause(strike.Threat))
        from member in alike.Class.Members
        let events = set.Events.Select(strike => alike.For(member, strike)).ToList()
        select new OpenPoint(member.Name, events.Count == 0 ? Already : string.Join(" + ", events)) { Events = events, At = moment.At };

    /// <summary>The event on a member's own name, label or volume, where it is on the representative's.</summary>
    private static Strike For(DataSetDefinition member, DataSetDefinition first, Strike strike) => strike.Threat.Target switch
    {
        ThreatTarget.DataSet when strike.Target == first.Name.Text => strike with { Target = member.Name.Text },
        ThreatTarget.Key when member.KeyLabel is { } label && strike.Target == first.KeyLabel?.Text => strike with { Target = label.Text },
        ThreatTarget.Volume when strike.Target == first.Volume => strike with { Target = member.Volume },
        _ => strike,
    };
}
