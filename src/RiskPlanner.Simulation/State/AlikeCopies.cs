using NodaTime;

namespace RiskPlanner.Simulation.State;

/// <summary>
/// Tells copies apart of which the youngest alone can be the best: those of one series that were taken while nothing changed that they depend on. Recoverers who are
/// asked for what they reach, and not for what they tried, need look at no other. Immutable; safe between threads where its functions are.
/// </summary>
/// <param name="epochOf">The stretch of time, without changes of keys or levels, in which something was taken.</param>
/// <param name="masterKeyOf">How often a master key had changed when something was taken.</param>
internal sealed class AlikeCopies(Func<Instant, int> epochOf, Func<Instant, int> masterKeyOf)
{
    /// <summary>The youngest of each kind, in the order in which they stand.</summary>
    /// <param name="copies">Copies of a data set, oldest first.</param>
    /// <param name="firstStrike">When something struck first.</param>
    public IEnumerable<BackupCopy> Youngest(IReadOnlyList<BackupCopy> copies, Instant? firstStrike) => Youngest(
        copies, copy => (copy.Policy.Name, copy.StepIndex, copy.Continuous, epochOf(copy.TakenAt), copy.TakenAt > firstStrike));

    /// <summary>The same of copies of a CKDS.</summary>
    public IEnumerable<CkdsCopy> Youngest(IReadOnlyList<CkdsCopy> copies, Instant? firstStrike) => Youngest(
        copies, copy => (copy.Cycle, copy.Number == 0 ? copy.Name : "", epochOf(copy.TakenAt), masterKeyOf(copy.TakenAt), copy.TakenAt > firstStrike));

    private static IEnumerable<TCopy> Youngest<TCopy, TKind>(IReadOnlyList<TCopy> copies, Func<TCopy, TKind> kindOf)
    {
        var seen = new HashSet<TKind>();
        var youngest = new List<TCopy>();
        for (var place = copies.Count - 1; place >= 0; place--)
        {
            if (seen.Add(kindOf(copies[place]))) youngest.Add(copies[place]);
        }

        youngest.Reverse();
        return youngest;
    }
}
