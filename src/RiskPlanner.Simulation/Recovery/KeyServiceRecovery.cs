using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>How recoverers get a key service, or a repository, up again. For one replay and one thread.</summary>
internal sealed class KeyServiceRecovery(ReplayState state, Repairs repairs)
{
    /// <summary>What the present recovery has done so far.</summary>
    public RunbookDraft Draft { get; set; } = new();

    /// <summary>
    /// Makes the key service of a sysplex work: key parts into the coprocessor, then the live CKDS from a copy; where neither
    /// helps, an empty CKDS, into which single keys can be restored. A CKDS that another sysplex works with is left alone: to
    /// replace it would take the keys from there. Looks anew each time, as other recoveries change what is live.
    /// </summary>
    /// <returns>Whether it is up.</returns>
    public bool BringUp(Sysplex sysplex)
    {
        var service = Probe(sysplex);
        if (service.Done) return true;
        if (service.Failure?.Cause is Cause.KeyServiceDown or Cause.PkdsMismatch || !state.Logged(state.World.ProbeMasterKey(sysplex.Name)).Done)
        {
            if (Try(state.World.EnterKeyParts(sysplex.Name), "key parts entered"))
            {
                var instruction = service.Failure?.Cause == Cause.PkdsMismatch
                    ? $"Enter the key parts of the RSA and ECC master keys in the header of the PKDS of {sysplex.KeyStore} and set them."
                    : $"Enter the key parts of the master key that wraps {sysplex.KeyStore} and set it.";
                repairs.NoteMasterKey(sysplex, new Repair("key parts entered", RecoveryAction.EnterKeyParts, sysplex.Name, instruction));
            }

            if (Probe(sysplex).Done) return true;
        }

        // The keys are all there: another CKDS would not help, and would take keys away.
        if (IsHeldUpByPkds(sysplex) || IsUsedElsewhere(sysplex)) return false;
        foreach (var copy in CopiesNewestFirst(sysplex))
        {
            if (!Try(state.World.ActivateCkdsCopy(sysplex.Name, copy), $"CKDS from {copy}")) continue;
            if (IsHeldUpByPkds(sysplex)) return false;
            if (!Probe(sysplex).Done) continue;
            NoteKeyDataSet(sysplex, $"CKDS from {copy}", RecoveryAction.ActivateCkdsCopy, $"Make {copy} the live CKDS of {sysplex.KeyStore}.");
            return true;
        }

        if (!Try(state.World.InitialiseKeyService(sysplex.Name), "an empty CKDS")) return false;
        NoteKeyDataSet(sysplex, "an empty CKDS", RecoveryAction.InitialiseKeyService, "Start the key service with an empty CKDS; keys come into it one by one.");
        return true;
    }

    /// <summary>Restores the data base of a repository where that can be done; why not is noted.</summary>
    public bool RestoreRepository(KeyManager repository, KeyLabel label, KeyRouteFailures failures)
    {
        var restored = state.Logged(state.World.RestoreRepository(repository.Name));
        if (restored.Failure is { } failure) failures.Note(label, KeyRoute.Repository, repository.Name, failure.Cause);
        else repairs.NoteRepository(repository.Name, new Repair("", RecoveryAction.RestoreRepository, "", $"Restore the data base of repository {repository.Name}; it takes the recovery key."));
        return restored.Done;
    }

    /// <summary>The names of the CKDS copies that are kept for a sysplex's key store.</summary>
    public IEnumerable<string> CopiesNewestFirst(Sysplex sysplex) => Enumerable.Reverse(state.CkdsCopiesOf(sysplex.KeyStore)).Select(copy => copy.Name);

    /// <summary>Whether the key service of a sysplex is up.</summary>
    public bool IsUp(Sysplex sysplex) => Probe(sysplex).Done;

    /// <summary>The other sysplexes of the same key store whose key service is up, in the plan's order.</summary>
    public IEnumerable<Sysplex> OthersUp(Sysplex sysplex) => state.Plan.Sysplexes.Where(other =>
        other.Name != sysplex.Name && other.KeyStore == sysplex.KeyStore && state.World.IsRunning(other.Name) && IsUp(other));

    /// <summary>Whether a running sysplex of the same key store has a spare domain: recoverers may use any of them.</summary>
    public bool HasSpareDomain(Sysplex sysplex) => state.Plan.Sysplexes.Any(other =>
        other.KeyStore == sysplex.KeyStore && other.SpareDomain && state.World.IsRunning(other.Name));

    /// <summary>Whether nothing but the PKDS keeps the key service of a sysplex from working.</summary>
    public bool IsHeldUpByPkds(Sysplex sysplex) =>
        state.Plan.KeyStores.First(store => store.Name == sysplex.KeyStore).HasPkdsKeys() && Probe(sysplex).Failure?.Cause == Cause.PkdsMismatch;

    private bool IsUsedElsewhere(Sysplex sysplex) => OthersUp(sysplex).Any();

    private void NoteKeyDataSet(Sysplex sysplex, string way, RecoveryAction action, string instruction) =>
        repairs.NoteKeyDataSet(sysplex.KeyStore, new Repair(way, action, sysplex.Name, instruction));

    private bool Try(Answer answer, string way)
    {
        if (state.Logged(answer).Failure is { } failure) Draft.NoteNotTaken(way, CauseWords.Of(failure), CauseWords.Prerequisite(failure.Cause));
        return answer.Done;
    }

    private Answer Probe(Sysplex sysplex) => state.Logged(state.World.ProbeKeyService(sysplex.Name));
}
