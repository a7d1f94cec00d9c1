using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;

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
    private readonly bool _isQuiet;
    private readonly bool _keysAreUsable;
    private readonly HashSet<string> _mediaOfKeys;
    private readonly Plan _plan;
    private readonly Dictionary<Subject, OfSubject> _subjects = new(ReferenceEqualityComparer.Instance);
    private readonly SituationKey _key = new();
    private ReplayState? _state;
    private bool _keysAreLacked;
    private int _epoch;
    private Instant _now;

    /// <summary>Nothing is known yet.</summary>
    /// <param name="plan">The part of a plan, as it runs on.</param>
    /// <param name="schedules">The moments of its schedules.</param>
    /// <param name="keysLiveQuietly">Whether nothing ever happens to its keys.</param>
    public Situations(Plan plan, ScheduleMoments schedules, bool keysLiveQuietly = false)
    {
        (_plan, _from, _end, _schedules, _epochs) = (plan, plan.From, plan.Until, schedules, new Epochs(plan, schedules));
        var coverage = new BackupCoverage(plan);
        foreach (var dataSet in plan.DataSets)
        {
            foreach (var schedule in new[] { dataSet.Updates, dataSet.Uses, dataSet.Checks, dataSet.Opens }.Concat(coverage.PoliciesOf(dataSet).Select(policy => policy.Schedule))) ClockOf(schedule);
        }

        _stores = [.. plan.KeyStores.Select(store => new KeyStoreSituation(store, ClockOf))];
        // Where a key store follows another one, or a sysplex is not told of changes, what is in storage depends on all that happened since.
        _isRegular = plan.KeyStores.All(store => store.Follows is null) && plan.Sysplexes.All(sysplex => sysplex.SharesUpdates)
            // Through an inventory that is restored from a backup older copies are found, and younger ones not: which there are is no matter of cycles alone.
            && plan.DataSets.SelectMany(coverage.PoliciesOf).All(policy => plan.InventoriesOf(policy).Count == 0)
            // What is created or deleted, comes under another label, or is migrated changes who notices, and what is copied.
            && plan.DataSets.All(dataSet => dataSet is { CreatedAt: null, DeletedAt: null, LabelChanges.Count: 0, Migrates: null }) && _clocks.Count <= Notices.MostClocks;
        List<Instant> changes = [.. plan.KeyStores.SelectMany(store => schedules.Of(store.MasterKey.Changes).Concat(schedules.Of(store.DesMasterKey?.Changes))).Distinct().Order()];
        var isPlain = _isRegular && plan.BackupPolicies.All(SubjectSituation.IsPlain) && plan.DataSets.All(dataSet => dataSet.Opens is null);
        // What breaks off half-way keeps what it made and drops nothing, so that each cycle counts.
        _isQuiet = keysLiveQuietly && isPlain && _epochs.IsOne && plan.DataSets.SelectMany(coverage.PoliciesOf).All(policy => policy.Steps.Count == 1);
        _mediaOfKeys = [.. plan.KeyStores.SelectMany(store => store.Media)];
        // Nothing hinders a key service from the beginning on, and no change of a master key does.
        _keysAreUsable = _isQuiet && plan.Sysplexes.All(sysplex => sysplex.MasterKeyLoaded) && plan.KeyStores.All(store => store is { DesMasterKey: null, RsaMasterKey: null, EccMasterKey: null });
        // A change at the moment of a copy comes after it.
        Alike = isPlain ? new AlikeCopies(_epochs.Of, at => ScheduleMoments.CountUntil(changes, at - Duration.Epsilon)) : null;
    }

    /// <summary>Which copies recoverers need not look at; null where they have to look at all.</summary>
    public AlikeCopies? Alike { get; }

    /// <summary>
    /// Whether what there is at a moment follows from schedules alone: where nothing ever happens to keys and levels each job ends as the one before it, so that it is known
    /// once each has been done (docs/theory/every-moment.md, "What need not be played").
    /// </summary>
    public bool IsForeseen { get; private set; }

    /// <summary>Whether it will be foreseen some day what there is, so that of the history the last cycles alone have to be played.</summary>
    public bool IsQuiet => _isQuiet;

    /// <summary>
    /// Whether CKDS copies and master keys have no part in what an event comes to: where all keys can be used, an event that takes no key away leaves them so, and who
    /// recovers needs no other ones; and a value that is gone from every record is in no copy.
    /// </summary>
    public bool LeavesKeysAlone(Blow blow) => blow.Strikes.All(LeavesKeysAlone);

    private bool LeavesKeysAlone(Strike strike) => _keysAreUsable && (
        (strike.Threat == Tables.ThreatRows.KeyLossForGood.Threat && _plan.KeyManagers.Count == 0)
        || strike.Threat.Target == ThreatTarget.DataSet
        || (strike.Threat == Tables.ThreatRows.DiskFailure.Threat && !_plan.Arrays.First(array => array.Name == strike.Target).Volumes.Any(_mediaOfKeys.Contains)));

    /// <summary>Data sets about which something will be asked.</summary>
    public void Expect(IEnumerable<Subject> subjects)
    {
        foreach (var subject in subjects) _subjects[subject] = new OfSubject(new SubjectSituation(subject, _from, _schedules, ClockOf));
    }

    /// <summary>Looks at what there is now.</summary>
    public void Look(ReplayState state, Instant now)
    {
        (_state, _now, _epoch) = (state, now, _epochs.Of(now));
        foreach (var clock in _clocks) clock.AdvanceTo(now);
        foreach (var store in _stores) store.Look(state, _epochs);
        foreach (var subject in _subjects.Values) subject.Look(state, _epochs);
        _keysAreLacked = _plan.DataSets.Any(dataSet => state.Damage.Of(dataSet).AccessAt is not null);
        IsForeseen = _isQuiet && _clocks.TrueForAll(clock => clock.HasComeAfter(_from)) && state.BrokenOff.Count == 0
            && Array.TrueForAll(_stores, store => store.IsForeseeable()) && _subjects.Values.All(subject => subject.Situation.IsForeseeable());
    }

    /// <summary>Foresees what there is now, where that can be.</summary>
    public void Foresee(Instant now)
    {
        _now = now;
        foreach (var clock in _clocks) clock.AdvanceTo(now);
        foreach (var store in _stores) store.Foresee();
        foreach (var subject in _subjects.Values) subject.Foresee();
    }

    /// <summary>What becomes of a data set where two events strike now that are noticed at a given moment.</summary>
    /// <param name="subject">The data set.</param>
    /// <param name="strike">The events.</param>
    /// <param name="noticed">The moment.</param>
    /// <param name="replay">Replays them.</param>
    public MomentPromise PromiseOfTwo(Subject subject, JudgedStrike strike, Instant noticed, Func<DiscoveredOutcome> replay)
    {
        var known = Of(subject);
        if (!_isRegular || !known.Situation.IsRegular || _epochs.Of(noticed) != _epoch) return Asked(replay()).Promise;
        var answers = strike.Answers ??= known.Of(strike.Number);
        var described = known.SituationWhere(noticed, answers.LeavesKeysAlone ??= LeavesKeysAlone(strike.Blow), strike.Blow.CopiesStruck, Describe);
        // No schedule decides who notices two events; what counts is whether somebody does at once.
        var situation = (described.Number, noticed == _now ? UInt128.One : UInt128.Zero);
        if (answers.Known.TryGetValue(situation, out var answer)) return answer.At(known.Situation, described);
        var (asked, outcome) = Asked(replay());
        if (asked.NoticedAt != noticed || Answer.Of(asked with { IsOfSituation = true }, outcome, known.Situation, described) is not { } made) return asked;
        answers.Known[situation] = made;
        return made.Promise;
    }

    private OfSubject Of(Subject subject)
    {
        if (_subjects.TryGetValue(subject, out var known)) return known;
        _subjects[subject] = known = new OfSubject(new SubjectSituation(subject, _from, _schedules, ClockOf));
        known.Look(_state!, _epochs);
        return known;
    }

    /// <summary>What becomes of a data set where an event strikes now.</summary>
    /// <param name="subject">The data set.</param>
    /// <param name="strike">The event.</param>
    /// <param name="replay">Replays it.</param>
    public MomentPromise PromiseOf(Subject subject, JudgedStrike strike, Func<Subject, JudgedStrike, DiscoveredOutcome> replay)
    {
        var known = Of(subject);

        if (!_isRegular || !known.Situation.IsRegular) return Asked(replay(subject, strike)).Promise;
        // Who lacks a key by the plan's own doing finds that out on his own schedule, and what he puts back is there for this data set too: who of them looks first decides.
        if (_keysAreLacked && !strike.Blow.IsAtOnce) return Asked(replay(subject, strike)).Promise;
        var answers = strike.Answers ??= known.Of(strike.Number);
        if (answers.IsIrregular) return Asked(replay(subject, strike)).Promise;
        var notices = strike.Blow.IsAtOnce ? null : answers.NoticesIn(_epoch, _clocks);
        if ((notices is null ? _now : notices.NoticeOf(_end)) is not { } noticed || _epochs.Of(noticed) != _epoch)
        {
            var (promise, _) = Asked(replay(subject, strike));
            Learn(answers, notices, promise.NoticedAt);
            return promise;
        }

        var described = known.SituationWhere(noticed, answers.LeavesKeysAlone ??= LeavesKeysAlone(strike.Blow), copiesStruck: 0, Describe);
        var situation = (described.Number, notices?.CoincidingAt(noticed) ?? UInt128.Zero);
        if (answers.Known.TryGetValue(situation, out var answer)) return answer.At(known.Situation, described);
        var (asked, outcome) = Asked(replay(subject, strike));
        Learn(answers, notices, asked.NoticedAt);
        if (asked.NoticedAt != noticed) answers.IsIrregular = true;
        else if (Answer.Of(asked with { IsOfSituation = true }, outcome, known.Situation, described) is { } made)
        {
            answers.Known[situation] = made;
            return made.Promise;
        }

        return asked;
    }

    /// <summary>
    /// The closed form of when content that is spoilt now is lost for good: when the last copy ends that was made before. Null where there is none, because
    /// copies do not go by cycles alone.
    /// </summary>
    public Instant? LostAfter(Subject subject) => _subjects.TryGetValue(subject, out var known) && _isRegular && known.Situation.GoesByCycles ? known.Situation.EndOfCopies(_now) : null;

    /// <summary>Whether what is noticed at once comes to what it came to when this was asked for the last time.</summary>
    public bool IsUnchangedAtOnce(Subject subject) =>
        _subjects.TryGetValue(subject, out var known) && _isRegular && known.Situation.IsRegular && known.IsUnchanged(known.SituationWhere(_now, false, 0, Describe));

    private void Learn(Answers answers, Notices? notices, Instant noticed)
    {
        if (notices is null) return;
        // What a schedule does is known of the epoch that it did it in.
        if (_epochs.Of(noticed) == _epoch) notices.Learn(noticed);
        answers.IsIrregular |= notices.IsContradictory;
    }

    private ReadOnlySpan<char> Describe(SubjectSituation situation, Instant noticed, bool leavesKeysAlone, int copiesStruck)
    {
        _key.Clear();
        _key.Put(leavesKeysAlone);
        _key.Put(_epoch);
        _key.Put(noticed == _end);
        situation.Put(_key, noticed, copiesStruck);
        if (leavesKeysAlone) return _key.Text;
        foreach (var store in _stores) store.Put(_key, noticed);
        return _key.Text;
    }

    private (MomentPromise Promise, DataSetOutcome Outcome) Asked(DiscoveredOutcome told) => (MomentPromise.Of(told.Outcome, _now, told.At), told.Outcome);

    private Clock? ClockOf(Schedule? schedule)
    {
        if (schedule is null) return null;
        var moments = _schedules.Of(schedule);
        if (_clockOf.TryGetValue(moments, out var clock)) return clock;
        _clocks.Add(_clockOf[moments] = clock = new Clock(moments));
        return clock;
    }

    private delegate ReadOnlySpan<char> Description(SubjectSituation situation, Instant noticed, bool leavesKeysAlone, int copiesStruck);

    /// <summary>What is known of a data set.</summary>
    private sealed class OfSubject(SubjectSituation situation)
    {
        private readonly Dictionary<int, Answers> _answers = [];
        private readonly Dictionary<string, int> _numbers = new(StringComparer.Ordinal);
        private readonly List<Described> _now = [];
        private int _count;
        private int _lastNumber = -1;
        private List<int> _lastVersions = [];

        public SubjectSituation Situation { get; } = situation;

        public Answers Of(int strike)
        {
            if (!_answers.TryGetValue(strike, out var answers)) _answers[strike] = answers = new Answers();
            return answers;
        }

        public void Look(ReplayState state, Epochs epochs)
        {
            _count = 0;
            Situation.Look(state, epochs);
        }

        public void Foresee()
        {
            _count = 0;
            Situation.Foresee();
        }

        /// <summary>The situation now, where what strikes is noticed at a moment; each is described once, whatever strikes.</summary>
        public Described SituationWhere(Instant noticed, bool leavesKeysAlone, int copiesStruck, Description describe)
        {
            for (var place = 0; place < _count; place++)
            {
                if (_now[place].Noticed == noticed && _now[place].LeavesKeysAlone == leavesKeysAlone && _now[place].CopiesStruck == copiesStruck) return _now[place];
            }

            var text = describe(Situation, noticed, leavesKeysAlone, copiesStruck);
            if (!_numbers.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(text, out var number)) _numbers[new string(text)] = number = _numbers.Count;
            if (_count == _now.Count) _now.Add(new Described());
            var described = _now[_count++];
            (described.Noticed, described.LeavesKeysAlone, described.CopiesStruck, described.Number) = (noticed, leavesKeysAlone, copiesStruck, number);
            described.Versions.Clear();
            described.Versions.AddRange(Situation.Versions);
            return described;
        }

        /// <summary>Whether the situation is the one that was asked for the last time, versions included.</summary>
        public bool IsUnchanged(Described described)
        {
            if (described.Number == _lastNumber && described.Versions.SequenceEqual(_lastVersions)) return true;
            (_lastNumber, _lastVersions) = (described.Number, [.. described.Versions]);
            return false;
        }
    }

    /// <summary>A situation that is described; used anew at each moment.</summary>
    internal sealed class Described
    {
        public Instant Noticed { get; set; }

        /// <summary>Whether keys are left out of it.</summary>
        public bool LeavesKeysAlone { get; set; }

        /// <summary>How many copies of a series are struck.</summary>
        public int CopiesStruck { get; set; }

        public int Number { get; set; }

        public List<int> Versions { get; } = [];
    }

    /// <summary>What is known of an event on a data set.</summary>
    internal sealed class Answers
    {
        private readonly Dictionary<int, Notices> _notices = [];

        public Dictionary<(int Situation, UInt128 Coinciding), Answer> Known { get; } = [];

        public bool IsIrregular { get; set; }

        /// <summary>Whether the event takes no key away; null while that was not asked.</summary>
        public bool? LeavesKeysAlone { get; set; }

        public Notices NoticesIn(int epoch, IReadOnlyList<Clock> clocks)
        {
            if (!_notices.TryGetValue(epoch, out var notices)) _notices[epoch] = notices = new Notices(clocks);
            return notices;
        }
    }

    /// <summary>What an event came to in a situation, without its moments.</summary>
    internal sealed record Answer(MomentPromise Promise, int Version)
    {
        /// <summary>Null where it goes by moments that the situation does not tell.</summary>
        public static Answer? Of(MomentPromise promise, DataSetOutcome outcome, SubjectSituation situation, Described described)
        {
            // An end that the plan brings by itself is the nearer the later the event.
            if (promise.LastLostUpdate is not null || outcome.Ends.Any(end => end.PlannedAt is not null)) return null;
            if (promise.DamagedAt is { } damaged && damaged != situation.AccessAt) return null;
            var place = outcome.Version is { } version ? described.Versions.IndexOf(version) : 0;
            return place < 0 ? null : new Answer(promise, place);
        }

        public MomentPromise At(SubjectSituation situation, Described described) =>
            Promise with { NoticedAt = described.Noticed, CommittedAt = Promise.CommittedAt is null ? null : situation.CommittedAt(described.Versions[Version]) };
    }
}
