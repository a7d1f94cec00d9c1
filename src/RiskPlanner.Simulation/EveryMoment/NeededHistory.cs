using System.Runtime.CompilerServices;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>
/// Which operations of a stretch of history have to be played, so that at its end there is what there would be had all been played: where nothing happens to keys and
/// levels, of each policy and each CKDS cycle the last ones, as many as are kept, and the updates that these copy and the last one (docs/theory/large-plans.md, "Which cycles
/// are skipped"). For one thread.
/// </summary>
internal sealed class NeededHistory
{
    private readonly Role[] _roles;
    private readonly int[] _series;
    private readonly List<int> _keeps = [];
    private readonly List<int> _updates = [];
    private readonly bool[] _needed;
    private readonly int[] _left;

    /// <summary>The operations of a part of a plan in which keys live quietly, levels stay, and policies go by their cycles alone.</summary>
    public NeededHistory(IReadOnlyList<Operation> operations)
    {
        (_roles, _series, _needed) = (new Role[operations.Count], new int[operations.Count], new bool[operations.Count]);
        var numbers = new Dictionary<(object Owner, object? Of), int>(BothSame.Instance);
        for (var place = 0; place < operations.Count; place++)
        {
            (_roles[place], _series[place]) = operations[place] switch
            {
                UpdateOperation update => (Role.Update, Number(update.DataSet, null, 1)),
                BackupOperation { Policy.Schedule: not null } backup => (Role.Cycle, Number(backup.DataSet, backup.Policy, backup.Policy.Keep)),
                CkdsCopyOperation copy => (Role.CkdsCopy, Number(copy.KeyStore, copy.Cycle, copy.Cycle.Keep)),
                UseOperation => (Role.Use, 0),
                _ => (Role.Always, 0),
            };
        }

        _left = new int[_keeps.Count];

        int Number(object owner, object? of, int keep)
        {
            if (numbers.TryGetValue((owner, of), out var known)) return known;
            var number = numbers[(owner, of)] = _keeps.Count;
            _keeps.Add(keep);
            _updates.Add(of is BackupPolicy ? -1 : number);
            if (of is BackupPolicy) _updates[number] = Number(owner, null, 1);
            return number;
        }
    }

    /// <summary>Looks at a stretch of history; <see cref="IsNeeded"/> tells of it.</summary>
    /// <param name="from">The place of its first operation.</param>
    /// <param name="until">The place after its last one.</param>
    public void Look(int from, int until)
    {
        _keeps.CopyTo(_left);
        for (var place = until - 1; place >= from; place--)
        {
            var series = _series[place];
            switch (_roles[place])
            {
                case Role.Update:
                    _needed[place] = _left[series] > 0;
                    _left[series] = 0;
                    break;
                case Role.Cycle:
                    _needed[place] = _left[series]-- > 0;
                    if (_needed[place]) _left[_updates[series]] = 1;
                    break;
                case Role.CkdsCopy:
                    _needed[place] = _left[series]-- > 0;
                    break;
                default:
                    _needed[place] = _roles[place] == Role.Always;
                    break;
            }
        }
    }

    /// <summary>Whether an operation of the stretch that was looked at last has to be played.</summary>
    public bool IsNeeded(int place) => _needed[place];

    /// <summary>Definitions are told apart by what they are, not by what they say, which takes long to compare.</summary>
    private sealed class BothSame : IEqualityComparer<(object Owner, object? Of)>
    {
        public static BothSame Instance { get; } = new();

        public bool Equals((object Owner, object? Of) one, (object Owner, object? Of) other) => ReferenceEquals(one.Owner, other.Owner) && ReferenceEquals(one.Of, other.Of);

        public int GetHashCode((object Owner, object? Of) pair) => HashCode.Combine(RuntimeHelpers.GetHashCode(pair.Owner), pair.Of is null ? 0 : RuntimeHelpers.GetHashCode(pair.Of));
    }

    private enum Role
    {
        Always,
        Update,
        Cycle,
        CkdsCopy,
        Use,
    }
}
