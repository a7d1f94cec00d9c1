using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// Knows the situations in which an event was replayed, and tells what it comes to in one that is like an earlier one (docs/theory/every-moment.md, "Situations that
/// are alike"). What cannot be compared is replayed each time. For one part of a plan and one thread.
/// </summary>
internal sealed class Situations
{
    private readonly Instant _from;
    private readonly Instant _end;
    private readonly Epochs _epochs;
    private readonly List<Clock> _clocks = [];
    private readonly Dictionary<Instant[], Clock> _clockOf = new(ReferenceEqualityComparer.Instance);
    private readonly ScheduleMoments _schedules;
    private readonly KeyStoreSituation[] _stores;
    private readonly bool _isRegular;
    private readonly Dictionary<Subject, SubjectSituation> _subjects = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<(Subject Subject, int Strike), Known> _known = [];
    private readonly SituationKey _key = new();
    private ReplayState? _state;
    private int _epoch;
    private Instant _now;

    /// <summary>Nothing is known yet.</summary>
    public Situations(Plan plan, ScheduleMoments schedules)
    {
        (_from, _end, _schedules, _epochs) = (plan.From, plan.Until, schedules, new Epochs(plan, schedules));
        var coverage = new BackupCoverage(plan);
        foreach (var dataSet in plan.DataSets)
        {
            foreach (var schedule in new[] { dataSet.Updates, dataSet.Uses, dataSet.Checks, dataSet.Opens }.Concat(coverage.PoliciesOf(dataSet).Select(policy => policy.Schedule))) ClockOf(schedule);
        }

        _stores = [.. plan.KeyStores.Select(store => new KeyStoreSituation(store, ClockOf))];
        // Where a key store follows another one, or a sysplex is not told of changes, what is in storage depends on all that happened since.
        _isRegular = plan.KeyStores.All(store => store.Follows is null) && plan.Sysplexes.All(sysplex => sysplex.SharesUpdates);
    }

    /// <summary>How many answers were given without a replay.</summary>
    public long Shared { get; private set; }

    /// <summary>Looks at what there is now.</summary>
    public void Look(ReplayState state, Instant now)
    {
        (_state, _now, _epoch) = (state, now, _epochs.Of(now));
        foreach (var clock in _clocks) clock.AdvanceTo(now);
        foreach (var store in _stores) store.Look(state, _epochs);
        foreach (var subject in _subjects.Values) subject.Look(state, _epochs);
    }

    /// <summary>What becomes of a data set where an event strikes now.</summary>
    /// <param name="subject">The data set.</param>
    /// <param name="strike">The event.</param>
    /// <param name="now">The moment.</param>
    /// <param name="replay">Replays it.</param>
    public MomentPromise PromiseOf(Subject subject, JudgedStrike strike, Instant now, Func<ToldOutcome> replay)
    {
        if (!_subjects.TryGetValue(subject, out var situation))
        {
            _subjects[subject] = situation = new SubjectSituation(subject, _from, _schedules, ClockOf);
            foreach (var clock in _clocks) clock.AdvanceTo(_now);
            situation.Look(_state!, _epochs);
        }

        if (!_isRegular || !situation.IsRegular) return Asked(replay, now).Promise;
        if (!_known.TryGetValue((subject, strike.Number), out var known)) _known[(subject, strike.Number)] = known = new Known();
        if (known.IsIrregular) return Asked(replay, now).Promise;
        var isAtOnce = strike.Strike.Way == Discovery.AtOnce;
        var notices = isAtOnce ? null : known.NoticesIn(_epoch, _clocks);
        if ((isAtOnce ? now : notices!.NoticeOf(_end)) is not { } noticed || _epochs.Of(noticed) != _epoch)
        {
            var (promise, _) = Asked(replay, now);
            Learn(known, notices, promise.NoticedAt);
            return promise;
        }

        Describe(situation, notices, noticed);
        if (known.Answers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(_key.Text, out var answer))
        {
            Shared++;
            return answer.At(situation, noticed);
        }

        var key = new string(_key.Text);
        var (asked, outcome) = Asked(replay, now);
        Learn(known, notices, asked.NoticedAt);
        if (asked.NoticedAt != noticed) known.IsIrregular = true;
        else if (Answer.Of(asked, outcome, situation) is { } made) known.Answers[key] = made;
        return asked;
    }

    private void Learn(Known known, Notices? notices, Instant noticed)
    {
        if (notices is null) return;
        // What a schedule does is known of the epoch that it did it in.
        if (_epochs.Of(noticed) == _epoch) notices.Learn(noticed);
        known.IsIrregular |= notices.IsContradictory;
    }

    private void Describe(SubjectSituation situation, Notices? notices, Instant noticed)
    {
        _key.Clear();
        _key.Put(_epoch);
        _key.Put(noticed == _end);
        situation.Put(_key, _now, noticed);
        foreach (var store in _stores) store.Put(_key, noticed);
        if (notices is null) return;
        for (var clock = 0; clock < _clocks.Count; clock++)
        {
            if (notices.MayNotice(clock)) _key.Put(_clocks[clock].Next == noticed);
            else _key.Put(2);
        }
    }

    private static (MomentPromise Promise, DataSetOutcome Outcome) Asked(Func<ToldOutcome> replay, Instant now)
    {
        var told = replay();
        return (MomentPromise.Of(told.Outcome, now, told.At), told.Outcome);
    }

    private Clock? ClockOf(Schedule? schedule)
    {
        if (schedule is null) return null;
        var moments = _schedules.Of(schedule);
        if (_clockOf.TryGetValue(moments, out var clock)) return clock;
        _clocks.Add(_clockOf[moments] = clock = new Clock(moments));
        return clock;
    }

    /// <summary>What is known of an event on a data set.</summary>
    private sealed class Known
    {
        private readonly Dictionary<int, Notices> _notices = [];

        public Dictionary<string, Answer> Answers { get; } = new(StringComparer.Ordinal);

        public bool IsIrregular { get; set; }

        public Notices NoticesIn(int epoch, IReadOnlyList<Clock> clocks)
        {
            if (!_notices.TryGetValue(epoch, out var notices)) _notices[epoch] = notices = new Notices(clocks);
            return notices;
        }
    }

    /// <summary>What an event came to in a situation, without its moments.</summary>
    private sealed record Answer(MomentPromise Promise, int Version)
    {
        /// <summary>Null where it goes by moments that the situation does not tell.</summary>
        public static Answer? Of(MomentPromise promise, DataSetOutcome outcome, SubjectSituation situation)
        {
            if (promise.LastLostUpdate is not null || promise.TakesAt is not null) return null;
            if (promise.DamagedAt is { } damaged && damaged != situation.AccessAt) return null;
            var place = outcome.Version is { } version ? situation.PlaceOf(version) : 0;
            return place < 0 ? null : new Answer(promise, place);
        }

        public MomentPromise At(SubjectSituation situation, Instant noticed) =>
            Promise with { NoticedAt = noticed, CommittedAt = Promise.CommittedAt is null ? null : situation.CommittedAt(Version) };
    }
}
