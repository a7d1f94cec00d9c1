using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>
/// The copies that people make again once it is noticed that they are lost or spoilt, of data sets and of key stores (docs/theory/replay.md, "Time goes on"). Where the next
/// cycle was sooner, it has made one. For one replay and one thread.
/// </summary>
internal sealed class CopyMending
{
    private readonly List<(Instant At, LostCopy Copy)> _due = [];

    /// <summary>When the next of it takes effect; null where nothing is under way.</summary>
    public Instant? Next => _due.Count == 0 ? null : _due.Min(due => due.At);

    /// <summary>The copies that an event is about to strike.</summary>
    public static IReadOnlyList<LostCopy> StruckBy(ReplayState state, Strike strike) => strike.Threat switch
    {
        { StrikesCopy: true } when new DataSetName(strike.Target) is var name && state.NewestCopyOf(name) is { } address => [new LostCopy.OfDataSet(name, address)],
        { Target: ThreatTarget.Transport } => [.. state.Plan.DataSets
            .SelectMany(dataSet => state.CopiesOf(dataSet.Name), (dataSet, copy) => (dataSet.Name, copy.Address))
            .Where(copy => state.NewestCarriedOf(strike.Target).Contains(copy.Address)).Select(copy => new LostCopy.OfDataSet(copy.Name, copy.Address))],
        { Target: ThreatTarget.CkdsCopy } => [.. ThreatTargets.CkdsCopiesOf(state.Plan, strike.Target)
            .Select(copies => (copies.KeyStore, Name: state.NewestCkdsCopyOf(copies.KeyStore, copies.Cycle))).Where(copy => copy.Name is not null).Take(1)
            .Select(copy => new LostCopy.OfKeyStore(copy.KeyStore, copy.Name!))],
        _ => [],
    };

    /// <summary>An event has struck copies: where it names the moment at which it is noticed, people see to it from then on.</summary>
    public void Notice(Strike strike, IReadOnlyList<LostCopy> struck)
    {
        if (strike.NamedDiscovery is not { } noticed) return;
        foreach (var copy in struck)
        {
            var takes = RecoveryActions.Of(copy is LostCopy.OfKeyStore ? RecoveryAction.SaveKeyRecord : RecoveryAction.BringBackCopy).Takes ?? Duration.Zero;
            if (!_due.Exists(due => due.Copy == copy)) _due.Add((noticed + takes, copy));
        }
    }

    /// <summary>Makes again what is due next.</summary>
    /// <param name="state">What the story knows.</param>
    /// <param name="canRun">Whether a job can run now.</param>
    /// <returns>Whether it was made, and the job that made it or failed; no job where none was run.</returns>
    public (bool IsDone, Operation? Job) Do(ReplayState state, Func<Operation, bool> canRun)
    {
        var next = _due.MinBy(due => due.At);
        _due.Remove(next);
        return next.Copy switch
        {
            LostCopy.OfDataSet { DataSet: var name, Address: var address } when state.CopiesOf(name).FindLast(copy => copy.Address == address) is { } lost
                && !state.CopiesOf(name).Exists(copy => copy.Policy == lost.Policy && copy.Generation > lost.Generation) => Again(
                    new BackupOperation(state.Now, state.Plan.DataSets.First(dataSet => dataSet.Name == name), lost.Policy, lost.Generation), job => job.TakeAgain(state, lost)),
            LostCopy.OfKeyStore { KeyStore: var store, Name: var copyName } when state.CkdsCopiesOf(store).FindLast(copy => copy.Name == copyName) is { Number: > 0 } lost
                && !state.CkdsCopiesOf(store).Exists(copy => copy.Cycle == lost.Cycle && copy.Number > lost.Number)
                && state.Plan.KeyStores.First(candidate => candidate.Name == store) is var keyStore => Again(
                    new CkdsCopyOperation(state.Now, keyStore, keyStore.Backups.First(cycle => cycle.Name == lost.Cycle), lost.Number), job => job.TakeAgain(state, lost)),
            _ => (false, null),
        };

        (bool, Operation?) Again<TJob>(TJob job, Func<TJob, bool> take)
            where TJob : Operation => canRun(job) ? (take(job), job) : (false, null);
    }

    /// <summary>The same in another replay.</summary>
    public CopyMending Fork()
    {
        var copy = new CopyMending();
        copy._due.AddRange(_due);
        return copy;
    }
}
