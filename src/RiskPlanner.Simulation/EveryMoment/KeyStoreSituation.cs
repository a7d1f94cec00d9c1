using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// What there is of a key store at a moment, as far as it decides whether a key can be put back: of each cycle the youngest copy of each epoch, which is under the
/// youngest master key, and how many changes ago that was current. For one thread.
/// </summary>
internal sealed class KeyStoreSituation
{
    private readonly KeyStore _store;
    private readonly (CkdsBackup Cycle, Clock Clock)[] _cycles;
    private readonly Clock?[] _changes;
    private readonly Clock? _desChanges;
    private readonly int _reach;
    private readonly List<Copy>[] _copies;
    private int _seen = -1;

    /// <summary>Nothing is known yet.</summary>
    public KeyStoreSituation(KeyStore store, Func<Schedule?, Clock?> clockOf)
    {
        _store = store;
        _cycles = [.. store.Backups.Select(cycle => (cycle, clockOf(cycle.Schedule)!))];
        List<MasterKeyPractice> practices = [.. store.MasterKeys().Select(entry => entry.Practice)];
        _changes = [.. practices.Select(practice => clockOf(practice.Changes))];
        _desChanges = clockOf(store.DesMasterKey?.Changes);
        // Beyond registers and key parts it does not matter how far.
        _reach = practices.SelectMany(practice => practice.PartSets.Select(set => set.Generations ?? 0).Append(practice.RetainedGenerations)).Max() + 3;
        _copies = [.. _cycles.Select(_ => new List<Copy>())];
    }

    /// <summary>Looks at what there is now.</summary>
    public void Look(ReplayState state, Epochs epochs)
    {
        var past = _cycles.Sum(cycle => cycle.Clock.Past);
        if (past == _seen) return;
        _seen = past;
        foreach (var list in _copies) list.Clear();
        foreach (var copy in state.CkdsCopiesOf(_store.Name))
        {
            for (var place = 0; place < _cycles.Length; place++)
            {
                if (copy.Number == 0 || copy.Cycle != _cycles[place].Cycle.Name) continue;
                var (epoch, list) = (epochs.Of(copy.TakenAt), _copies[place]);
                var known = list.FindIndex(other => other.Epoch == epoch);
                var made = new Copy(epoch, copy.Number, copy.TakenAt);
                if (known < 0) list.Add(made);
                else if (list[known].Number < copy.Number) list[known] = made;
            }
        }
    }

    /// <summary>
    /// Whether each cycle has done what it does, so that from now on each of them leaves a copy, or none does; asked where keys and levels stay as they are, after a look.
    /// </summary>
    public bool IsForeseeable()
    {
        for (var place = 0; place < _cycles.Length; place++)
        {
            if (_copies[place].Count > 1 || _copies[place].Exists(copy => copy.Number != _cycles[place].Clock.Past)) return false;
        }

        return true;
    }

    /// <summary>What there is now by the schedules alone, where that is foreseeable.</summary>
    public void Foresee()
    {
        for (var place = 0; place < _cycles.Length; place++)
        {
            var clock = _cycles[place].Clock;
            if (_copies[place] is [var copy] && copy.Number != clock.Past) _copies[place][0] = new Copy(copy.Epoch, clock.Past, clock.Of(clock.Past));
        }
    }

    /// <summary>Puts everything that decides, where the event is noticed at a moment.</summary>
    public void Put(SituationKey key, Instant noticed)
    {
        foreach (var change in _changes)
        {
            // Whether OLD holds anything; copies tell themselves how far back they are.
            key.Put(Math.Min(change?.Past ?? 0, 2));
            key.Put(Math.Min(change?.Until(noticed) ?? 0, _reach));
            key.Put(change?.LastUntil(noticed) == noticed);
        }

        for (var place = 0; place < _cycles.Length; place++)
        {
            var (cycle, clock) = _cycles[place];
            var cycles = Math.Min(clock.Until(noticed), cycle.Keep + 1);
            key.Put(cycles >= cycle.Keep);
            // A card with a former DES master key works with an older copy, where one is left.
            if (_desChanges is not null) key.Put(Math.Min(_desChanges.Between(clock.Of(Math.Max(1, clock.CountUntil(noticed) - cycle.Keep + 1)), noticed), _reach));
            key.Put(clock.LastUntil(noticed) == noticed);
            key.Put(_copies[place].Count);
            foreach (var copy in _copies[place])
            {
                key.Put(copy.Epoch);
                key.Put(cycles >= cycle.Keep - (clock.Past - copy.Number));
                // A change at the moment of a copy comes after it.
                key.Put(Math.Min(_changes[0]?.Between(copy.TakenAt, noticed) ?? 0, _reach));
                key.Put(Math.Min(_desChanges?.Between(copy.TakenAt, noticed) ?? 0, _reach));
            }
        }
    }

    /// <summary>The youngest copy of a cycle in an epoch.</summary>
    private readonly record struct Copy(int Epoch, int Number, Instant TakenAt);
}
