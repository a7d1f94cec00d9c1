using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.MasterKeys;

/// <summary>The life of a copy of a CKDS, as long as nothing strikes.</summary>
/// <param name="Name">Its name, as in replays.</param>
/// <param name="Cycle">The cycle that takes it.</param>
/// <param name="TakenAt">When it is taken.</param>
/// <param name="DroppedAt">When it is dropped for a later one; null when it is kept to the plan's end.</param>
/// <param name="Generation">The master-key generation that wraps it.</param>
public sealed record CkdsCopyLife(string Name, CkdsBackup Cycle, Instant TakenAt, Instant? DroppedAt, int Generation)
{
    /// <summary>Whether it exists at a moment.</summary>
    public bool ExistsAt(Instant moment) => TakenAt <= moment && (DroppedAt is null || moment < DroppedAt);

    /// <summary>Every copy of a key store that the plan's cycles take, by cycle in the plan's order, then by time.</summary>
    public static IReadOnlyList<CkdsCopyLife> Of(Plan plan, KeyStore store, MasterKeyHistory history)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(history);
        var lives = new List<CkdsCopyLife>();
        foreach (var cycle in store.Backups)
        {
            var taken = cycle.Schedule.Occurrences(plan.From, plan.Until).ToList();
            foreach (var (index, at) in taken.Index())
            {
                Instant? dropped = index < taken.Count - cycle.Keep ? taken[index + cycle.Keep] : null;
                lives.Add(new(NameOf(store, cycle, index + 1), cycle, at, dropped, history.WrappingCopiesOf(at)));
            }
        }

        return lives;
    }

    /// <summary>The name of the copy of that number in its cycle.</summary>
    internal static string NameOf(KeyStore store, CkdsBackup cycle, int number) =>
        $"{store.Name}.{(cycle.Name is null ? "" : $"{cycle.Name}.")}COPY{number:0000}";
}
