using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>
/// What is under way between a discovery and the moment at which recovery takes effect, and what has been discovered so far
/// (docs/theory/replay.md, "Time goes on"). For one replay and one thread.
/// </summary>
internal sealed class Renewal
{
    private readonly Dictionary<DataSetName, (Instant At, DataSetOutcome Outcome, int Discovery)> _underWay = [];
    private readonly HashSet<DataSetName> _held = [];
    private readonly HashSet<(DataSetName DataSet, Gap Gap)> _handled = [];
    private readonly List<DiscoveredLoss> _discoveries = [];
    private readonly Dictionary<DataSetName, int> _inVain = [];
    private readonly Dictionary<DataSetName, Instant> _since = [];

    /// <summary>How often recoverers look again where what they planned could not be done; then the data set stays as it is.</summary>
    private const int Tries = 3;

    /// <summary>What was discovered so far, in order of time.</summary>
    public IReadOnlyList<DiscoveredLoss> Discoveries => _discoveries;

    /// <summary>Whether a data set's jobs are held: its recovery is under way, or nothing brings it back.</summary>
    public bool IsHeld(DataSetName name) => _held.Contains(name);

    /// <summary>Whether recoverers have looked at what a data set lacks already.</summary>
    public bool IsHandled(DataSetName name, Gap gap) => _handled.Contains((name, gap));

    /// <summary>The recovery that takes effect next; null where none is under way.</summary>
    public (DataSetName DataSet, Instant At)? Next
    {
        get
        {
            (DataSetName DataSet, Instant At)? next = null;
            foreach (var (name, (at, _, discovery)) in _underWay)
            {
                if (next is null || at < next.Value.At || (at == next.Value.At && discovery < _underWay[next.Value.DataSet].Discovery)) next = (name, at);
            }

            return next;
        }
    }

    /// <summary>The same in another replay.</summary>
    public Renewal Fork()
    {
        var copy = new Renewal();
        foreach (var (name, underWay) in _underWay) copy._underWay[name] = underWay;
        copy._held.UnionWith(_held);
        copy._handled.UnionWith(_handled);
        copy._discoveries.AddRange(_discoveries);
        foreach (var (name, times) in _inVain) copy._inVain[name] = times;
        foreach (var (name, since) in _since) copy._since[name] = since;
        return copy;
    }

    /// <summary>How long people have worked on a data set already, whose recovery could not be carried out; zero where none has begun.</summary>
    public Duration WaitedFor(DataSetName name, Instant now) => _since.TryGetValue(name, out var since) ? now - since : Duration.Zero;

    /// <summary>A loss is discovered; the data set's jobs are held where something has to be done.</summary>
    public void Discovered(Instant at, IReadOnlyCollection<Gap> gaps, DataSetOutcome outcome)
    {
        foreach (var gap in gaps) _handled.Add((outcome.DataSet, gap));
        _discoveries.Add(new DiscoveredLoss(at, [.. gaps.Select(gap => gap.Strike).Distinct().Order()], outcome, null));
        if (outcome.Kind == OutcomeKind.Intact) return;
        _held.Add(outcome.DataSet);
        if (outcome.Kind != OutcomeKind.Lost && outcome.Takes is { } takes) _underWay[outcome.DataSet] = (at + takes, outcome, _discoveries.Count - 1);
    }

    /// <summary>Takes the recovery of a data set that is due.</summary>
    public DataSetOutcome Take(DataSetName name)
    {
        _underWay.Remove(name, out var due);
        return due.Outcome;
    }

    /// <summary>A recovery has taken effect: jobs go on. What is still lacked of what recoverers have looked at is not discovered anew.</summary>
    public void Done(DataSetName name, Instant at)
    {
        _held.Remove(name);
        _inVain.Remove(name);
        _since.Remove(name);
        var index = _discoveries.FindLastIndex(discovery => discovery.Outcome.DataSet == name);
        _discoveries[index] = _discoveries[index] with { DoneAt = at };
    }

    /// <summary>A recovery could not be carried out, because something else has struck since: recoverers look again.</summary>
    public void Failed(DataSetName name)
    {
        _since.TryAdd(name, _discoveries.FindLast(discovery => discovery.Outcome.DataSet == name)!.At);
        var times = _inVain[name] = _inVain.GetValueOrDefault(name) + 1;
        if (times > Tries) return;
        _held.Remove(name);
        _handled.RemoveWhere(handled => handled.DataSet == name);
    }
}
