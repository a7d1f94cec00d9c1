using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// What there is of a data set at a moment, as far as it decides what an event comes to: of each series of copies the youngest of each epoch, which no older one
/// of it can beat, and which versions these hold. For one thread.
/// </summary>
internal sealed class SubjectSituation
{
    /// <summary>The most copies of a series that are struck together.</summary>
    public const int MostStruck = 2;

    private readonly Subject _subject;
    private readonly bool _isRegular;
    private readonly Instant _from;
    private readonly Instant[] _updates;
    private readonly Clock? _updateClock;
    private readonly Clock?[] _looks;
    private readonly (BackupPolicy Policy, Clock? Clock)[] _policies;
    private readonly List<Copy>[] _copies;
    private readonly List<int> _versions = [];
    private readonly List<int> _sorted = [];
    private int _seen = -1;
    private int _latest;
    private Instant? _accessAt;
    private bool _updatesAreDone;
    private bool _hasCopiesOfBefore;

    /// <summary>Nothing is known yet.</summary>
    public SubjectSituation(Subject subject, Instant from, ScheduleMoments schedules, Func<Schedule?, Clock?> clockOf)
    {
        (_subject, _from) = (subject, from);
        var dataSet = subject.DataSet;
        _updates = schedules.Of(dataSet.Updates);
        _updateClock = clockOf(dataSet.Updates);
        _looks = [_updateClock, clockOf(dataSet.Uses), clockOf(dataSet.Checks), clockOf(dataSet.Opens)];
        _policies = [.. subject.Policies.Select(policy => (policy, clockOf(policy.Schedule)))];
        _copies = [.. _policies.Select(_ => new List<Copy>())];
        // Which versions there are depends on what was written since when, and on days; names come round; what keeps a data set open has a key of its own.
        _isRegular = dataSet.Opens is null && subject.Policies.All(IsPlain);
    }

    /// <summary>Whether what there is of a policy's copies goes by its cycles alone.</summary>
    public static bool IsPlain(BackupPolicy policy) => !policy.CountsVersions && policy.Keep < CopyNames.Generations
        && policy.Steps.All(step => (step.Lag?.ToDuration() ?? Duration.Zero) == Duration.Zero);

    /// <summary>Whether situations of the data set can be compared: not while copies are there that cycles before the horizon made, which no schedule tells.</summary>
    public bool IsRegular => _isRegular && !_hasCopiesOfBefore;

    /// <summary>Whether copies are dropped by cycles alone, those that were there at the beginning included.</summary>
    public bool GoesByCycles => _isRegular;

    /// <summary>Looks at what there is now.</summary>
    public void Look(ReplayState state, Epochs epochs)
    {
        var name = _subject.DataSet.Name;
        var versions = state.VersionsOf(name);
        _latest = versions.Count == 0 ? 0 : versions[^1].Number;
        var damage = state.Damage.Of(_subject.DataSet);
        _accessAt = damage.AccessAt;
        var past = 0;
        foreach (var (_, clock) in _policies) past += clock?.Past ?? 0;
        if (past == _seen) return;
        _seen = past;
        foreach (var list in _copies) list.Clear();
        _hasCopiesOfBefore = false;
        foreach (var copy in state.CopiesOf(name))
        {
            _hasCopiesOfBefore |= copy.IsOfBefore;
            var place = PlaceOf(copy.Policy);
            if (copy.Continuous || place < 0) continue;
            var (epoch, list) = (epochs.Of(copy.TakenAt), _copies[place]);
            Keep(list, new Copy(copy.StepIndex, epoch, copy.Generation, VersionAt(versions, copy.TakenAt), copy.TakenAt, 1));
        }
    }

    /// <summary>Keeps of each series and epoch the youngest few, with their ranks.</summary>
    private static void Keep(List<Copy> list, Copy made)
    {
        for (var index = list.Count - 1; index >= 0; index--)
        {
            if (list[index].Step != made.Step || list[index].Epoch != made.Epoch) continue;
            if (list[index].Generation > made.Generation) made = made with { Rank = made.Rank + 1 };
            else if (list[index].Rank == MostStruck + 1) list.RemoveAt(index);
            else list[index] = list[index] with { Rank = list[index].Rank + 1 };
        }

        if (made.Rank <= MostStruck + 1) list.Add(made);
    }

    /// <summary>
    /// Whether each update and each cycle has done what it does, so that from now on each of them does, or none; asked where keys and levels stay as they are, after a look.
    /// </summary>
    public bool IsForeseeable()
    {
        var updates = UpdatesBy(null);
        if (!IsRegular || _accessAt is not null || (_latest != 1 + updates && _latest > 1)) return false;
        _updatesAreDone = _latest == 1 + updates;
        for (var place = 0; place < _policies.Length; place++)
        {
            var clock = _policies[place].Clock;
            if (clock is not null && _copies[place].Exists(copy => copy.Generation != clock.Past - copy.Rank + 1)) return false;
        }

        return true;
    }

    /// <summary>What there is now by the schedules alone, where that is foreseeable.</summary>
    public void Foresee()
    {
        if (_updatesAreDone) _latest = 1 + UpdatesBy(null);
        for (var place = 0; place < _policies.Length; place++)
        {
            if (_policies[place] is not { Policy: var policy, Clock: { } clock } || _copies[place] is not [var first, ..] copies || first.Generation == clock.Past - first.Rank + 1) continue;
            // One series in one epoch: that of a policy of one step.
            copies.Clear();
            for (var rank = 1; rank <= Math.Min(MostStruck + 1, Math.Min(policy.Keep, clock.Past)); rank++)
            {
                var at = clock.Of(clock.Past - rank + 1);
                copies.Add(new Copy(first.Step, first.Epoch, clock.Past - rank + 1, _updatesAreDone ? 1 + UpdatesBy(at) : _latest, at, rank));
            }
        }
    }

    /// <summary>How many updates were to come after the first load and not after a moment, the present one where none is said.</summary>
    private int UpdatesBy(Instant? moment) => _updateClock is null ? 0 : (moment is { } at ? _updateClock.CountUntil(at) : _updateClock.Past) - _updateClock.CountUntil(_from);

    /// <summary>
    /// The last moment at which a copy is there that is there now: each is dropped by the cycle that makes as many further ones as are kept. The present one where there is
    /// none, the end of time where one stays.
    /// </summary>
    public Instant EndOfCopies(Instant now)
    {
        var end = now;
        for (var place = 0; place < _policies.Length; place++)
        {
            var (policy, clock) = _policies[place];
            foreach (var copy in _copies[place]) end = Instant.Max(end, clock?.Of(copy.Generation + policy.Keep) ?? Instant.MaxValue);
        }

        return end;
    }

    /// <summary>Puts everything that decides, where the event is noticed at a moment.</summary>
    /// <param name="key">Where it is put.</param>
    /// <param name="noticed">The moment.</param>
    /// <param name="copiesStruck">How many copies of a series are struck, of which the one before counts then; 0 to <see cref="MostStruck"/>.</param>
    public void Put(SituationKey key, Instant noticed, int copiesStruck)
    {
        key.Put(copiesStruck);
        _versions.Clear();
        _versions.Add(_latest);
        var later = _updateClock?.Until(noticed) ?? 0;
        _versions.Add(LatestBy(noticed));
        _versions.Add(LatestBy(noticed - Duration.Epsilon));
        key.Put(Math.Min(later, 2));
        foreach (var clock in _looks) key.Put(clock is not null && clock.LastUntil(noticed) == noticed);
        PutAccess(key);
        for (var place = 0; place < _policies.Length; place++)
        {
            var (policy, clock) = _policies[place];
            var cycles = clock?.Until(noticed) ?? 0;
            var isAmidCycle = false;
            // Of those that come until then the youngest counts, and, where it comes at that very moment, the one before it.
            key.Put(Math.Min(cycles, 2));
            if (cycles > 0)
            {
                var last = clock!.LastUntil(noticed)!.Value;
                isAmidCycle = last == noticed;
                key.Put(isAmidCycle);
                key.Put(CyclesAfter(last, noticed));
                _versions.Add(LatestBy(last));
                if (isAmidCycle && cycles > 1) _versions.Add(LatestBy(last - Duration.Epsilon));
            }

            var all = 0;
            foreach (var copy in _copies[place])
            {
                if (copy.Rank <= copiesStruck + 1) all++;
            }

            key.Put(all);
            foreach (var copy in _copies[place])
            {
                if (copy.Rank > copiesStruck + 1) continue;
                key.Put(copy.Step);
                key.Put(copy.Epoch);
                if (copiesStruck > 0) key.Put(copy.Rank);
                key.Put(YoungerOf(copy, copiesStruck));
                // Whether it is dropped by then, with what comes at that very moment and without it.
                var furtherKept = clock is null ? int.MaxValue : policy.Keep - (clock.Past - copy.Generation);
                key.Put(cycles >= furtherKept);
                key.Put(isAmidCycle && cycles - 1 >= furtherKept);
                _versions.Add(copy.Version);
            }
        }

        _sorted.Clear();
        _sorted.AddRange(_versions);
        _sorted.Sort();
        foreach (var version in _versions) key.Put(version == 0 ? 0 : RankOf(version));
    }

    /// <summary>The numbers of the versions that the situation tells apart, as it was put.</summary>
    public IReadOnlyList<int> Versions => _versions;

    /// <summary>When the version of a number was committed.</summary>
    public Instant CommittedAt(int number)
    {
        // The first one is the first load, whatever the schedule has at that moment.
        return number <= 1 ? _from : _updates[ScheduleMoments.CountUntil(_updates, _from) + number - 2];
    }


    /// <summary>Since when access is lost already; null while it is not.</summary>
    public Instant? AccessAt => _accessAt;

    private void PutAccess(SituationKey key)
    {
        key.Put(_accessAt is not null);
        if (_accessAt is not { } at) return;
        var (days, nanoseconds) = ((int)(at - _from).Days, (at - _from).NanosecondOfDay);
        key.Put(days);
        key.Put((int)(nanoseconds / 1_000_000_000));
        key.Put((int)(nanoseconds % 1_000_000_000));
    }

    // Of copies that hold one version recoverers turn to the youngest: which one that is can differ while the versions do not.
    private int YoungerOf(Copy copy, int copiesStruck)
    {
        var younger = 0;
        foreach (var list in _copies)
        {
            foreach (var other in list)
            {
                if (other.Rank <= copiesStruck + 1 && other.Version == copy.Version && other.TakenAt > copy.TakenAt) younger++;
            }
        }

        return younger;
    }

    private int CyclesAfter(Instant cycle, Instant noticed)
    {
        var after = 0;
        foreach (var (_, clock) in _policies)
        {
            if (clock?.LastUntil(noticed) > cycle) after++;
        }

        return after;
    }

    private int LatestBy(Instant moment) => _latest + (_updateClock?.Until(moment) ?? 0);

    private int RankOf(int version)
    {
        var (rank, last) = (1, 0);
        foreach (var other in _sorted)
        {
            if (other >= version) break;
            if (other != last) rank++;
            last = other;
        }

        return rank;
    }

    private int PlaceOf(BackupPolicy policy)
    {
        for (var place = 0; place < _policies.Length; place++)
        {
            if (ReferenceEquals(_policies[place].Policy, policy)) return place;
        }

        return -1;
    }

    private static int VersionAt(List<CommittedVersion> versions, Instant moment)
    {
        for (var index = versions.Count - 1; index >= 0; index--)
        {
            if (versions[index].At <= moment) return versions[index].Number;
        }

        return 0;
    }

    /// <summary>One of the youngest copies of a series in an epoch; 1 is the rank of the youngest.</summary>
    private readonly record struct Copy(int Step, int Epoch, int Generation, int Version, Instant TakenAt, int Rank);
}
