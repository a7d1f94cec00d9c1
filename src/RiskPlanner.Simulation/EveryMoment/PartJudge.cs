using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// Judges the data sets of one part of a plan at every moment: goes through its history once, and strikes a copy of it at each critical moment with each
/// event that a row means. For one thread.
/// </summary>
internal sealed class PartJudge
{
    private readonly PlanPart _part;
    private readonly Instant _until;
    private readonly ScheduleMoments _schedules;
    private readonly IWorldFactory _worlds;
    private readonly IReadOnlyList<JudgedRow> _rows;
    private readonly List<Work> _works;
    private readonly IReadOnlyList<Operation> _operations;
    private Moments? _ofAny;
    private readonly NeededHistory? _needed;
    private readonly StruckReplays _replays;

    /// <summary>Nothing is judged yet.</summary>
    /// <param name="part">The part.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="until">The end of the plan's horizon.</param>
    /// <param name="worlds">Makes worlds.</param>
    /// <param name="shares">Whether a situation that is like an earlier one is judged by that; a proof asks each moment anew.</param>
    public PartJudge(PlanPart part, IReadOnlyList<JudgedRow> rows, Instant until, IWorldFactory worlds, bool shares)
    {
        (_part, _until, _schedules, _worlds, _rows) = (part, until, new ScheduleMoments(part.Plan), worlds, rows);
        var numbers = new Dictionary<Blow, int>();
        Situations = shares ? new Situations(part.Plan, _schedules, keysLiveQuietly: part.Strikes != PartStrikes.All) : null;
        _works = [.. part.Groups.Select(group => WorkOf(group, rows, numbers))];
        var example = new Strike(rows[0].One.Threat, "", part.Plan.From, Discovery.NextUse);
        Situations?.Expect(_works.Select(work => work.Subject));
        _operations = PlanTimeline.With(part.Plan, [], _schedules);
        _needed = Situations is { IsQuiet: true } ? new NeededHistory(_operations) : null;
        _replays = new StruckReplays(part.Plan, _schedules, _operations, example, worlds, Situations?.Alike, _needed);
    }

    /// <summary>How many replays were struck.</summary>
    public long Struck => _replays.Struck;

    /// <summary>What is judged, before it is.</summary>
    internal IEnumerable<(Subject Subject, IReadOnlyList<JudgedStrike> Strikes)> Asked => _works.Select(work => (work.Subject, (IReadOnlyList<JudgedStrike>)work.Strikes));

    /// <summary>How many answers there are: events by stretches.</summary>
    public long Answers { get; private set; }

    private Situations? Situations { get; }

    /// <summary>Judges every moment, and makes cells of it.</summary>
    /// <param name="progress">Told which part is done, from 0 to 1.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public IReadOnlyList<JudgedCells> Cells(IProgress<double> progress, CancellationToken cancellation)
    {
        var subjects = Judge(progress, cancellation);
        var cells = new CellMaker(_part, _worlds, _rows, _schedules, _operations, _needed).CellsOf(subjects, cancellation);
        progress.Report(1);
        return cells;
    }

    /// <summary>Judges every moment.</summary>
    internal IReadOnlyList<JudgedSubject> Judge(IProgress<double>? progress, CancellationToken cancellation)
    {
        var moments = _works.SelectMany(work => work.All).Distinct().Aggregate(Array.Empty<Instant>(), CriticalMoments.Union);
        foreach (var (place, moment) in moments.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            if (place % 64 == 0) progress?.Report((double)place / moments.Length);
            if (Situations is { IsForeseen: true })
            {
                _replays.MoveTo(moment);
                Situations.Foresee(moment);
            }
            else
            {
                _replays.PlayTo(moment, cancellation);
                Situations?.Look(_replays.State, moment);
                foreach (var work in _works) work.Subject.Look(_replays.State, moment);
            }

            foreach (var work in _works) At(work, moment, cancellation);
        }

        _replays.MoveTo(_until);
        foreach (var work in _works.Where(work => !work.Subject.IsWritten))
        {
            // What is never written has nothing to lose, which the last moment says for all.
            for (var place = 0; place < work.Strikes.Count; place++)
                work.Turn(place, _until, work.Strikes[place].Blow.Then is null ? Replayed(work, work.Strikes[place], _until, cancellation) : PromiseOfTwo(work, work.Strikes[place], _until, cancellation));
        }

        return [.. _works.Select(work => work.Ended(_until))];
    }

    private void At(Work work, Instant moment, CancellationToken cancellation)
    {
        if (!work.Subject.IsWritten) return;
        var (isOwn, isAny, isOwnOfData, isAnyOfData) = work.IsCritical(moment);
        if (!isOwn && !isAny) return;
        if (isOwn) LeaveAlone(work, moment, cancellation);
        var isUnchanged = isOwn && Situations?.IsUnchangedAtOnce(work.Subject) == true;
        foreach (var place in work.Touching)
        {
            var strike = work.Strikes[place];
            var isByAnybody = strike.Blow.IsNoticedByAnybody;
            if (!(work.LeavesKeysAlone(place) ? (isByAnybody ? isAnyOfData : isOwnOfData) : isByAnybody ? isAny : isOwn))
            {
                // What one of them comes to alone may turn at moments of its own.
                if (strike.Before.Count == 0 || work.IsOpen(place) != work.IsLostBefore(strike)) continue;
            }

            if (work.IsLostBefore(strike))
            {
                work.Leave(place, moment);
                continue;
            }

            Answers++;
            if (isUnchanged && strike.Blow is { IsAtOnce: true, CopiesStruck: 0 } && work.HoldsOn(place)) continue;
            var promise = strike.Blow.Then is null ? PromiseOf(work, strike, moment, cancellation) : PromiseOfTwo(work, strike, moment, cancellation);
            work.Turn(place, moment, HasClosedForm(strike) ? promise with { LostAfter = Situations!.LostAfter(work.Subject) } : promise);
        }
    }

    /// <summary>What touches nothing that the data set is read with leaves it intact, as long as it can be read.</summary>
    private void LeaveAlone(Work work, Instant moment, CancellationToken cancellation)
    {
        Answers += work.Apart.Count;
        if (_replays.State.Damage.Of(work.Subject.DataSet) is { AccessAt: null, ContentAt: null })
        {
            // Where that was so before, nothing turns.
            if (!work.IsLeftAlone) work.Apart.ForEach(place => work.Turn(place, moment, work.Strikes[place].Untouched!.Value with { NoticedAt = moment }));
            work.IsLeftAlone = true;
            return;
        }

        work.IsLeftAlone = false;
        foreach (var place in work.Apart) work.Turn(place, moment, PromiseOf(work, work.Strikes[place], moment, cancellation));
    }

    /// <summary>Copies go by their cycles alone where nothing happens to keys.</summary>
    private bool HasClosedForm(JudgedStrike strike) => strike.SpoilsContent && Situations is not null && _part.Strikes == PartStrikes.OfOthers;

    private MomentPromise PromiseOf(Work work, JudgedStrike strike, Instant moment, CancellationToken cancellation)
    {
        if (Situations is null) return Replayed(work, strike, moment, cancellation);
        return Situations.PromiseOf(work.Subject, strike, (subject, asked) => _replays.Strike(asked.Number, asked.Blow, subject.DataSet.Name, cancellation));
    }

    private MomentPromise PromiseOfTwo(Work work, JudgedStrike strike, Instant moment, CancellationToken cancellation)
    {
        var noticed = work.NoticeOfTwo(strike, moment) ?? (strike.Blow.IsAtOnce ? moment
            : DiscoveryTimes.LookOf(_part.Plan, _schedules, strike.Blow.Strike with { At = moment, Discovery = Discovery.NextUse }, work.Subject.DataSet));
        if (Situations is not null) return Situations.PromiseOfTwo(work.Subject, strike, noticed, Replay);
        var told = Replay();
        return MomentPromise.Of(told.Outcome, moment, told.At);

        DiscoveredOutcome Replay() => _replays.NoticedAt(strike.Blow, noticed, work.Subject.DataSet.Name, cancellation);
    }

    private MomentPromise Replayed(Work work, JudgedStrike strike, Instant moment, CancellationToken cancellation)
    {
        var told = Outcome(work, strike, cancellation);
        return MomentPromise.Of(told.Outcome, moment, told.At);
    }

    private DiscoveredOutcome Outcome(Work work, JudgedStrike strike, CancellationToken cancellation) =>
        _replays.Strike(strike.Number, strike.Blow, work.Subject.DataSet.Name, cancellation);

    private Work WorkOf(Timeline.Classes.StructuralClass group, IReadOnlyList<JudgedRow> rows, Dictionary<Blow, int> numbers)
    {
        var dataSet = _part.Plan.DataSets.First(candidate => candidate.Name == group.Representative.Name);
        var strikes = new List<JudgedStrike>();
        var places = new Dictionary<Blow, int>();
        var matters = Matters(dataSet);
        foreach (var row in rows)
        {
            foreach (var blow in row.Blows(_part.Plan, dataSet, matters))
            {
                if (!places.TryGetValue(blow, out var place))
                {
                    var told = ToldAs(blow, dataSet);
                    if (!numbers.TryGetValue(told, out var number)) numbers[told] = number = numbers.Count;
                    places[blow] = place = strikes.Count;
                    strikes.Add(new JudgedStrike(number, new StrikeFold(blow, _part.Plan.Until))
                    {
                        // Where keys change by the plan, an event can bring out what nobody has seen before.
                        Untouched = _part.Strikes == PartStrikes.All ? null : Untouched.Of(_part.Plan, dataSet, blow),
                        Before = blow.Then is not { } then ? [] : [places[new Blow(blow.Strike)], places[new Blow(then)], .. places.TryGetValue(new Blow(then, blow.Strike), out var other) ? [other] : Array.Empty<int>()],
                    });
                }

                strikes[place].Rows.Add(row);
            }
        }

        return new Work(
            new Subject(_part.Plan, group, dataSet), strikes,
            strikes.Exists(strike => strike.Blow.IsNoticedByAnybody) ? _ofAny ??= MomentsOf(_part.Plan.DataSets) : Moments.None,
            // Those of all are its own too. Where keys change by the plan, what others put back for themselves is there for the data set as well.
            strikes.Count > 0 && strikes.TrueForAll(strike => strike.Blow.IsNoticedByAnybody) ? Moments.None
                : _part.Strikes == PartStrikes.All ? _ofAny ??= MomentsOf(_part.Plan.DataSets) : MomentsOf([dataSet]),
            blow => Situations?.LeavesKeysAlone(blow) == true);
    }

    private Moments MomentsOf(IReadOnlyList<DataSetDefinition> dataSets)
    {
        var ofData = CriticalMoments.Of(_part.Plan, dataSets, _schedules, _until, withKeys: false);
        return new Moments(CriticalMoments.Of(_part.Plan, dataSets, _schedules, _until), ofData);
    }

    /// <summary>Who spoils content does not matter where the plan names no users and nobody keeps the data set open: one replay tells of both.</summary>
    private Blow ToldAs(Blow blow, DataSetDefinition dataSet)
    {
        return _part.Plan.Users.Any() || dataSet.Opens is not null ? blow : new Blow(Told(blow.Strike), blow.Then is { } then ? Told(then) : null);

        static Strike Told(Strike strike) => strike.Threat == ThreatRows.MaliciousCorruption.Threat ? strike with { Threat = ThreatRows.FileCorruption.Threat } : strike;
    }

    /// <summary>
    /// The targets of a row that can matter to a data set: what happens to a key under which neither it nor a copy of it is touches it in nothing, where no key store
    /// follows another one.
    /// </summary>
    private Func<ThreatRow, string, bool> Matters(DataSetDefinition dataSet)
    {
        if (_part.Plan.KeyStores.Any(store => store.Follows is not null)) return (_, _) => true;
        var labels = CopyLabels.Of(_part.Plan);
        var own = new BackupCoverage(_part.Plan).PoliciesOf(dataSet).SelectMany(policy => policy.Steps).Select(labels.OfferedTo).Append(labels.OfferedToRestored(dataSet)).OfType<KeyLabel>().Concat(dataSet.Labels).ToHashSet();
        own.UnionWith(_part.Plan.Keys.Where(key => own.Contains(key.Label)).Select(key => key.SameValueAs).OfType<KeyLabel>().ToList());
        return (row, target) => row.Threat.Target != ThreatTarget.Key
            || own.Contains(new KeyLabel(target)) || _part.Plan.Keys.Any(key => key.Label.Text == target && key.SameValueAs is { } value && own.Contains(value));
    }

    /// <summary>Critical moments.</summary>
    /// <param name="All">All of them.</param>
    /// <param name="OfData">Those that are critical where keys have no part.</param>
    private sealed record Moments(Instant[] All, Instant[] OfData)
    {
        public static Moments None { get; } = new([], []);
    }

    /// <summary>Whether a moment, none before the last one that was asked for, is one of several.</summary>
    private sealed class Course(Instant[] moments)
    {
        private int _place;

        public bool Has(Instant moment)
        {
            while (_place < moments.Length && moments[_place] < moment) _place++;
            return _place < moments.Length && moments[_place] == moment;
        }
    }

    /// <summary>A data set under way.</summary>
    /// <param name="subject">The data set.</param>
    /// <param name="strikes">What strikes.</param>
    /// <param name="ofAny">The moments that are critical to all who may notice.</param>
    /// <param name="ofOwn">Those that are critical to it alone.</param>
    /// <param name="leavesKeysAlone">Whether keys have no part in what an event comes to.</param>
    private sealed class Work(Subject subject, List<JudgedStrike> strikes, Moments ofAny, Moments ofOwn, Func<Blow, bool> leavesKeysAlone)
    {
        private readonly (Course All, Course OfData) _any = (new(ofAny.All), new(ofAny.OfData));
        private readonly (Course All, Course OfData) _own = (new(ofOwn.All), new(ofOwn.OfData));
        private readonly bool[] _leavesKeysAlone = [.. strikes.Select(strike => leavesKeysAlone(strike.Blow))];
        private readonly (Instant From, MomentPromise Promise)?[] _open = new (Instant, MomentPromise)?[strikes.Count];

        // What is known before it is known from when on the data set is judged.
        private readonly List<(MomentWindow Stretch, MomentPromise Promise)>[] _early = [.. strikes.Select(_ => new List<(MomentWindow, MomentPromise)>())];

        public Subject Subject { get; } = subject;

        public List<JudgedStrike> Strikes { get; } = strikes;

        /// <summary>The places of the events that may touch the data set.</summary>
        public int[] Touching { get; } = [.. strikes.Index().Where(strike => strike.Item.Untouched is null).Select(strike => strike.Index)];

        /// <summary>The places of all others.</summary>
        public List<int> Apart { get; } = [.. strikes.Index().Where(strike => strike.Item.Untouched is not null).Select(strike => strike.Index)];

        /// <summary>Whether it was told of these last that they leave the data set intact.</summary>
        public bool IsLeftAlone { get; set; }

        public IEnumerable<Instant[]> All => [ofOwn.All, ofAny.All];

        /// <summary>Whether a moment, none before the last one that was asked for, is critical to the data set alone, and to all who may notice; the same where keys have no part.</summary>
        public (bool Own, bool Any, bool OwnOfData, bool AnyOfData) IsCritical(Instant moment) => (_own.All.Has(moment), _any.All.Has(moment), _own.OfData.Has(moment), _any.OfData.Has(moment));

        /// <summary>Whether keys have no part in what an event comes to.</summary>
        public bool LeavesKeysAlone(int place) => _leavesKeysAlone[place];

        /// <summary>Whether what was told last of an event holds in all situations of its kind.</summary>
        public bool HoldsOn(int place) => _open[place] is { Promise.IsOfSituation: true };

        /// <summary>Whether something is told of an event just now.</summary>
        public bool IsOpen(int place) => _open[place] is not null;

        /// <summary>Whether one of two events loses the data set alone, or both in the other order do.</summary>
        public bool IsLostBefore(JudgedStrike strike)
        {
            foreach (var place in strike.Before)
            {
                if (_open[place] is { Promise.Kind: Recovery.Outcomes.OutcomeKind.Lost }) return true;
            }

            return false;
        }

        /// <summary>
        /// When two events are noticed that strike at a moment: when both are, as each of them is that harms the data set alone; what alone does no harm needs no notice.
        /// Null where neither does.
        /// </summary>
        public Instant? NoticeOfTwo(JudgedStrike strike, Instant moment)
        {
            Instant? noticed = null;
            foreach (var place in strike.Before.Take(2))
            {
                if (_open[place] is not { Promise: { Kind: not Recovery.Outcomes.OutcomeKind.Intact } alone }) continue;
                var at = Strikes[place].Blow.IsAtOnce ? moment : alone.NoticedAt;
                if (!(at <= noticed)) noticed = at;
            }

            return noticed;
        }

        /// <summary>Tells nothing of an event from a moment on.</summary>
        public void Leave(int place, Instant moment)
        {
            Close(place, moment);
            _open[place] = null;
        }

        public void Turn(int place, Instant moment, MomentPromise promise)
        {
            // Where nothing is missing and nothing has to be done, nothing turns, whenever that began.
            if (_open[place] is { } open && promise.IsAsBefore(open.Promise)) return;
            Close(place, moment);
            _open[place] = (moment, promise);
        }

        public JudgedSubject Ended(Instant until)
        {
            for (var place = 0; place < Strikes.Count; place++)
            {
                // An event can strike at the last moment too.
                Close(place, until);
                Drain(place);
                if (_open[place] is { } open && (open.From == until || Strikes[place].Fold.Worst is null)) Strikes[place].Fold.Add(new MomentWindow(until, until), open.Promise);
            }

            return new JudgedSubject(Subject, Strikes, until);
        }

        private void Close(int place, Instant moment)
        {
            if (_open[place] is not { } open || open.From >= moment) return;
            var stretch = new MomentWindow(open.From, moment);
            if (Subject.HasBegun && _early[place].Count == 0 && stretch.From >= Subject.JudgedFrom)
            {
                Strikes[place].Fold.Add(stretch, open.Promise);
                return;
            }

            _early[place].Add((stretch, open.Promise));
            if (Subject.HasBegun) Drain(place);
        }

        private void Drain(int place)
        {
            foreach (var (stretch, promise) in _early[place])
            {
                if (stretch.Until <= Subject.JudgedFrom) continue;
                var from = Instant.Max(stretch.From, Subject.JudgedFrom);
                // Where there is no copy all is lost from the moment on at which it is struck.
                Strikes[place].Fold.Add(stretch with { From = from }, promise.LostAfter == stretch.From ? promise with { LostAfter = from } : promise);
            }

            _early[place].Clear();
        }
    }
}
