using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// Replays of one history that is struck at many moments: what happened before a moment is played once, and each event strikes a copy of
/// what there is then. For one thread.
/// </summary>
internal sealed class StruckReplays
{
    private const int Few = 64;

    private readonly ReplayCourse _history;
    private readonly ReplayScript _atOnce;
    private readonly ReplayScript _nextUse;
    private readonly AlikeCopies? _alike;
    private readonly NeededHistory? _needed;
    private readonly Dictionary<int, Running> _running = [];
    private Instant _now = Instant.MinValue;
    private Instant _playedTo = Instant.MinValue;

    /// <summary>A history at its beginning.</summary>
    /// <param name="plan">The plan, or the part of one, as it runs on.</param>
    /// <param name="schedules">The moments of its schedules.</param>
    /// <param name="operations">What they make happen.</param>
    /// <param name="example">Any event, whose moment does not count.</param>
    /// <param name="worlds">Makes the world.</param>
    /// <param name="alike">Tells which copies recoverers need not look at, where what they tried is not asked for; null where they look at all.</param>
    /// <param name="needed">Tells what of the history has to be played before an event; null where all of it has.</param>
    public StruckReplays(
        Plan plan, ScheduleMoments schedules, IReadOnlyList<Operation> operations, Strike example, IWorldFactory worlds, AlikeCopies? alike = null, NeededHistory? needed = null)
    {
        (_alike, _needed) = (alike, needed);
        _atOnce = ReplayScript.WithoutOperations(plan, [example with { Discovery = Discovery.AtOnce }], schedules) with { Operations = operations, Moments = schedules };
        _nextUse = ReplayScript.WithoutOperations(plan, [example with { Discovery = Discovery.NextUse }], schedules) with { Operations = operations, Moments = schedules };
        // Nobody reads the course; a world of tokens draws nothing at random.
        _history = new ReplayCourse(_nextUse, worlds.Create(plan, seed: 0), new ReplayLog { Keeps = false });
    }

    /// <summary>What the story knows at the moment up to which it was played.</summary>
    public ReplayState State => _history.State;

    /// <summary>Goes to a moment; the history up to there is played when an event strikes, and as far as it is needed.</summary>
    public void MoveTo(Instant moment)
    {
        if (moment == _now) return;
        _now = moment;
        _running.Clear();
    }

    /// <summary>How many replays were struck.</summary>
    public long Struck { get; private set; }

    /// <summary>Plays the history up to a moment, its operations included.</summary>
    public void PlayTo(Instant moment, CancellationToken cancellation)
    {
        _history.PlayHistory(moment, cancellation);
        // Time passes also where nothing happens: what is under way arrives.
        if (moment > _history.State.Now) _history.State.AdvanceTo(moment);
        _playedTo = moment;
        MoveTo(moment);
    }

    private void CatchUp(CancellationToken cancellation)
    {
        if (_now == _playedTo) return;
        if (_needed is not null)
        {
            var (from, until) = (_history.Operations, CountUntil(_now));
            // A few steps are sooner done than looked at.
            if (until - from > Few)
            {
                _needed.Look(from, until);
                _history.PlayHistory(_now, _needed.IsNeeded);
            }
        }

        PlayTo(_now, cancellation);
    }

    /// <summary>How many operations are not after a moment.</summary>
    private int CountUntil(Instant moment)
    {
        var operations = _history.Script.Operations;
        var (low, high) = (_history.Operations, operations.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (operations[middle].At <= moment) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>What becomes of a data set where an event strikes now.</summary>
    /// <param name="number">The number of the event: replays of one number are shared.</param>
    /// <param name="blow">The event, alone.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>What is told of it, when it is.</returns>
    public DiscoveredOutcome Strike(int number, Blow blow, DataSetName dataSet, CancellationToken cancellation)
    {
        if (!_running.TryGetValue(number, out var running))
        {
            CatchUp(cancellation);
            Struck++;
            var script = Script(blow.IsAtOnce ? _atOnce : _nextUse, [blow.Strike with { At = _now }]);
            _running[number] = running = new Running(_history.ForkFor(script, new ReplayLog { Keeps = false }), _needed is not null);
            if (blow.CopiesStruck == 0) running.Narrow(_alike);
        }

        return running.Of(dataSet, cancellation);
    }

    /// <summary>What becomes of a data set where something strikes now and is noticed at a moment, by all at once, whoever could notice it before.</summary>
    public DiscoveredOutcome NoticedAt(Blow blow, Instant moment, DataSetName dataSet, CancellationToken cancellation)
    {
        CatchUp(cancellation);
        Struck++;
        var script = Script(_atOnce, blow.NoticedAt(_now, moment));
        var running = new Running(_history.ForkFor(script, new ReplayLog { Keeps = false }), _needed is not null);
        // Where the youngest copy is struck, the one before it is asked for.
        if (blow.CopiesStruck == 0) running.Narrow(_alike);
        return running.Of(dataSet, cancellation);
    }

    private ReplayScript Script(ReplayScript like, IReadOnlyList<Strike> strikes) =>
        like with { Strikes = strikes, Discoveries = DiscoveryTimes.Of(_history.Script.Plan, _history.Script.Moments!, strikes) };

    /// <summary>A replay that goes on as long as somebody asks.</summary>
    /// <param name="course">The replay.</param>
    /// <param name="inAnyOrder">Whether of several data sets that are recovered at one moment any may come first.</param>
    private sealed class Running(ReplayCourse course, bool inAnyOrder)
    {
        private readonly Dictionary<DataSetName, DiscoveredOutcome> _told = [];

        public void Narrow(AlikeCopies? alike) => course.State.Alike = alike;

        public DiscoveredOutcome Of(DataSetName dataSet, CancellationToken cancellation)
        {
            if (inAnyOrder) course.First = dataSet;
            while (true)
            {
                if (_told.TryGetValue(dataSet, out var told)) return told;
                cancellation.ThrowIfCancellationRequested();
                if (!course.Next()) throw new InvalidOperationException($"The replay has ended, and nothing is told of {dataSet}.");
                if (course.Last != Replay.Moments.HappeningKind.Outcome) continue;
                foreach (var each in course.Script.Plan.DataSets)
                {
                    if (!_told.ContainsKey(each.Name) && course.OutcomeOf(each.Name) is { } outcome) _told[each.Name] = DiscoveredOutcome.Of(outcome, course.State, each);
                }
            }
        }
    }
}
