using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
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
    private readonly IReadOnlyList<ThreatRow> _rows;
    private readonly List<Work> _works;
    private readonly StruckReplays _replays;

    /// <summary>Nothing is judged yet.</summary>
    /// <param name="part">The part.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="until">The end of the plan's horizon.</param>
    /// <param name="worlds">Makes worlds.</param>
    /// <param name="shares">Whether a situation that is like an earlier one is judged by that; a proof asks each moment anew.</param>
    public PartJudge(PlanPart part, IReadOnlyList<ThreatRow> rows, Instant until, IWorldFactory worlds, bool shares)
    {
        (_part, _until, _schedules, _worlds, _rows) = (part, until, new ScheduleMoments(part.Plan), worlds, rows);
        var numbers = new Dictionary<Strike, int>();
        _works = [.. part.Groups.Select(group => WorkOf(group, rows, numbers))];
        var example = new Strike(rows[0].Threat, "", part.Plan.From, Discovery.NextUse);
        Situations = shares ? new Situations(part.Plan, _schedules) : null;
        _replays = new StruckReplays(part.Plan, _schedules, example, worlds, Situations?.Alike);
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
        var cells = new CellMaker(_part, _worlds, _rows, _schedules).CellsOf(subjects, cancellation);
        progress.Report(1);
        return cells;
    }

    /// <summary>Judges every moment.</summary>
    internal IReadOnlyList<JudgedSubject> Judge(IProgress<double>? progress, CancellationToken cancellation)
    {
        List<Instant> moments = [.. _works.SelectMany(work => work.All).Distinct().Order()];
        foreach (var (place, moment) in moments.Index())
        {
            cancellation.ThrowIfCancellationRequested();
            if (place % 64 == 0) progress?.Report((double)place / moments.Count);
            _replays.PlayTo(moment, cancellation);
            Situations?.Look(_replays.State, moment);
            foreach (var work in _works) At(work, moment, cancellation);
        }

        _replays.PlayTo(_until, cancellation);
        foreach (var work in _works.Where(work => !work.Subject.IsWritten))
        {
            // What is never written has nothing to lose, which the last moment says for all.
            for (var place = 0; place < work.Strikes.Count; place++) work.Turn(place, _until, Replayed(work, work.Strikes[place], _until, cancellation));
        }

        return [.. _works.Select(work => work.Ended(_until))];
    }

    private void At(Work work, Instant moment, CancellationToken cancellation)
    {
        work.Subject.Look(_replays.State, moment);
        if (!work.Subject.IsWritten) return;
        var (isOwn, isAny) = work.IsCritical(moment);
        if (!isOwn && !isAny) return;
        var isUnchanged = isOwn && Situations?.IsUnchangedAtOnce(work.Subject) == true;
        for (var place = 0; place < work.Strikes.Count; place++)
        {
            var strike = work.Strikes[place];
            if (!(strike.IsNoticedByAnybody ? isAny : isOwn)) continue;
            Answers++;
            if (isUnchanged && strike.Strike.Way == Discovery.AtOnce && work.HoldsOn(place)) continue;
            var promise = PromiseOf(work, strike, moment, cancellation);
            work.Turn(place, moment, HasClosedForm(strike) ? promise with { LostAfter = Situations!.LostAfter(work.Subject) } : promise);
        }
    }

    /// <summary>Copies go by their cycles alone where nothing happens to keys.</summary>
    private bool HasClosedForm(JudgedStrike strike) => strike.SpoilsContent && Situations is not null && _part.Strikes == PartStrikes.OfOthers;

    private MomentPromise PromiseOf(Work work, JudgedStrike strike, Instant moment, CancellationToken cancellation)
    {
        if (strike.Untouched is { } untouched && _replays.State.Damage.Of(work.Subject.DataSet) is { AccessAt: null, ContentAt: null }) return untouched with { NoticedAt = moment };
        if (Situations is null) return Replayed(work, strike, moment, cancellation);
        return Situations.PromiseOf(work.Subject, strike, (subject, asked) => _replays.Strike(asked.Number, asked.Strike, subject.DataSet.Name, cancellation));
    }

    private MomentPromise Replayed(Work work, JudgedStrike strike, Instant moment, CancellationToken cancellation)
    {
        var told = Outcome(work, strike, cancellation);
        return MomentPromise.Of(told.Outcome, moment, told.At);
    }

    private DiscoveredOutcome Outcome(Work work, JudgedStrike strike, CancellationToken cancellation) =>
        _replays.Strike(strike.Number, strike.Strike, work.Subject.DataSet.Name, cancellation);

    private Work WorkOf(Timeline.Classes.StructuralClass group, IReadOnlyList<ThreatRow> rows, Dictionary<Strike, int> numbers)
    {
        var dataSet = _part.Plan.DataSets.First(candidate => candidate.Name == group.Representative.Name);
        var strikes = new List<JudgedStrike>();
        foreach (var row in rows)
        {
            foreach (var strike in TargetsOf(row, dataSet).SelectMany(target => ThreatTargets.Strikes(_part.Plan, row.Threat, target, _part.Plan.From, Discovery.Plan)))
            {
                if (!numbers.TryGetValue(strike, out var number)) numbers[strike] = number = numbers.Count;
                strikes.Add(new JudgedStrike(row, number, new StrikeFold(strike, _part.Plan.Until)) { Untouched = Untouched.Of(_part.Plan, dataSet, strike) });
            }
        }

        return new Work(
            new Subject(_part.Plan, group, dataSet), strikes,
            CriticalMoments.Of(_part.Plan, [dataSet], _schedules, _until),
            strikes.Exists(strike => strike.IsNoticedByAnybody) ? CriticalMoments.Of(_part.Plan, _part.Plan.DataSets, _schedules, _until) : []);
    }

    /// <summary>
    /// The targets of a row that can matter to a data set: what happens to a key under which neither it nor a copy of it is touches it in nothing, where no key store
    /// follows another one.
    /// </summary>
    private IEnumerable<string> TargetsOf(ThreatRow row, DataSetDefinition dataSet)
    {
        var all = row.Targets(_part.Plan, dataSet);
        if (row.Threat.Target != ThreatTarget.Key || _part.Plan.KeyStores.Any(store => store.Follows is not null)) return all;
        var labels = CopyLabels.Of(_part.Plan);
        var own = new BackupCoverage(_part.Plan).PoliciesOf(dataSet).SelectMany(policy => policy.Steps).Select(labels.OfferedTo).Append(labels.OfferedToRestored(dataSet)).OfType<KeyLabel>().Concat(dataSet.Labels).ToHashSet();
        own.UnionWith(_part.Plan.Keys.Where(key => own.Contains(key.Label)).Select(key => key.SameValueAs).OfType<KeyLabel>().ToList());
        return all.Where(target => own.Contains(new KeyLabel(target)) || _part.Plan.Keys.Any(key => key.Label.Text == target && key.SameValueAs is { } value && own.Contains(value)));
    }

    /// <summary>A data set under way.</summary>
    private sealed class Work(Subject subject, List<JudgedStrike> strikes, IReadOnlyList<Instant> own, IReadOnlyList<Instant> any)
    {
        private readonly (Instant From, MomentPromise Promise)?[] _open = new (Instant, MomentPromise)?[strikes.Count];

        // What is known before it is known from when on the data set is judged.
        private readonly List<(MomentWindow Stretch, MomentPromise Promise)>[] _early = [.. strikes.Select(_ => new List<(MomentWindow, MomentPromise)>())];
        private int _own;
        private int _any;

        public Subject Subject { get; } = subject;

        public List<JudgedStrike> Strikes { get; } = strikes;

        public IEnumerable<Instant> All => own.Concat(any);

        /// <summary>Whether a moment, none before the last one that was asked for, is critical to the data set alone, and to all who may notice.</summary>
        public (bool Own, bool Any) IsCritical(Instant moment)
        {
            while (_own < own.Count && own[_own] < moment) _own++;
            while (_any < any.Count && any[_any] < moment) _any++;
            return (_own < own.Count && own[_own] == moment, _any < any.Count && any[_any] == moment);
        }

        /// <summary>Whether what was told last of an event holds in all situations of its kind.</summary>
        public bool HoldsOn(int place) => _open[place] is { Promise.IsOfSituation: true };

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
                if (stretch.Until > Subject.JudgedFrom) Strikes[place].Fold.Add(stretch with { From = Instant.Max(stretch.From, Subject.JudgedFrom) }, promise);
            }

            _early[place].Clear();
        }
    }
}
