using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Recovery.Solving;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>
/// What people put right of key stores once it is noticed, where no data set needs it yet: a key record that copies alone are under, and a CKDS that is gone on disk while a
/// system has it in storage (docs/theory/replay.md, "Time goes on"). What data sets need is theirs to recover. For one replay and one thread.
/// </summary>
internal sealed class KeyMending
{
    private readonly List<(Instant At, string KeyStore, KeyLabel? Label)> _due = [];

    /// <summary>When the next of it takes effect; null where nothing is under way.</summary>
    public Instant? Next => _due.Count == 0 ? null : _due.Min(due => due.At);

    /// <summary>An event has struck: where it names the moment at which it is noticed, people see to it from then on.</summary>
    public void Notice(ReplayState state, Strike strike)
    {
        if (strike.NamedDiscovery is not { } at) return;
        if (strike.Threat.Target == ThreatTarget.KeyStore) Notice(at, strike.Target, null);
        if (strike.Threat.Target != ThreatTarget.Key) return;
        foreach (var key in state.Plan.Keys.Where(key => key.Label.Text == strike.Target && (strike.In is null || key.KeyStore == strike.In))) Notice(at, key.KeyStore, key.Label);
    }

    /// <summary>A job has noticed what is gone: a CKDS, or a key that copies alone are under.</summary>
    public void Notice(ReplayState state, Gap gap)
    {
        if (gap.Kind == GapKind.CkdsOnDisk) Notice(state.Now, gap.Subject, null);
        else if (!state.Plan.DataSets.Any(dataSet => state.AsIs(dataSet).KeyLabel?.Text == gap.Subject))
        {
            foreach (var key in state.Plan.Keys.Where(key => key.Label.Text == gap.Subject)) Notice(state.Now, key.KeyStore, key.Label);
        }
    }

    private void Notice(Instant noticed, string keyStore, KeyLabel? label)
    {
        var takes = RecoveryActions.Of(label is null ? RecoveryAction.ActivateCkdsCopy : RecoveryAction.RestoreKeyFromCopy).Takes ?? Duration.Zero;
        if (!_due.Exists(due => due.KeyStore == keyStore && due.Label == label)) _due.Add((noticed + takes, keyStore, label));
    }

    /// <summary>Does what is due next.</summary>
    /// <returns>Whether something was put right.</returns>
    public bool Do(ReplayState state)
    {
        var next = _due.MinBy(due => due.At);
        _due.Remove(next);
        return next.Label is { } label ? PutBack(state, next.KeyStore, label) : WriteToDisk(state, next.KeyStore);
    }

    /// <summary>The same in another replay.</summary>
    public KeyMending Fork()
    {
        var copy = new KeyMending();
        copy._due.AddRange(_due);
        return copy;
    }

    private static bool PutBack(ReplayState state, string keyStore, KeyLabel label)
    {
        foreach (var sysplex in Running(state, keyStore))
        {
            if (state.World.ProbeKey(sysplex.Name, Role.BackupJob, label).Failure is not { Cause: Cause.KeyNotFound or Cause.KeyRecordDamaged }) continue;
            foreach (var copy in KeyServices.CopiesNewestFirst(state, sysplex))
            {
                var tried = state.World.Fork();
                if (!tried.RestoreKey(sysplex.Name, new KeySource.Copy(copy), label).Done || !tried.ProbeKey(sysplex.Name, Role.BackupJob, label).Done) continue;
                return state.Logged(state.World.RestoreKey(sysplex.Name, new KeySource.Copy(copy), label)).Done;
            }
        }

        return false;
    }

    // What is in storage is what was on disk: written there again, nothing of it is lost at a refresh.
    private static bool WriteToDisk(ReplayState state, string keyStore)
    {
        foreach (var sysplex in Running(state, keyStore))
        {
            var copy = KeyServices.FreeCopyName(state, keyStore);
            // A copy cannot be taken where nothing is on disk.
            if (state.World.Fork().CopyCkds(keyStore, copy, sysplex.Site).Failure is not { Cause: Cause.CkdsLost }) continue;
            if (!state.World.ProbeKeyService(sysplex.Name).Done || !state.World.Fork().CopyStorage(sysplex.Name, copy, sysplex.Site).Done) continue;
            state.Logged(state.World.CopyStorage(sysplex.Name, copy, sysplex.Site));
            var isDone = state.Logged(state.World.ActivateCkdsCopy(sysplex.Name, copy)).Done;
            state.Logged(state.World.DiscardCkdsCopy(copy));
            if (isDone) return true;
        }

        return false;
    }

    private static IEnumerable<Sysplex> Running(ReplayState state, string keyStore) => state.Plan.Sysplexes.Where(sysplex => sysplex.KeyStore == keyStore && state.World.IsRunning(sysplex.Name));
}
