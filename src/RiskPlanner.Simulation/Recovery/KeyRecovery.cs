using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>
/// How recoverers get a lost key back (z/OS facts, 2.6 and 8.7): from the storage of another sysplex, from CKDS copies, on
/// another sysplex that holds another OLD master key, from a repository. For one replay and one thread.
/// </summary>
internal sealed class KeyRecovery(ReplayState state, KeyServiceRecovery services)
{
    private readonly KeyRouteFailures _failures = new();
    private readonly HashSet<(string Sysplex, KeyLabel Label)> _hopeless = [];
    private readonly List<(Sysplex Sysplex, KeyLabel Label, string Copy)> _saved = [];
    private int _saves;

    /// <summary>
    /// Ways of putting a lost key back, each carried out when the caller asks for it. The caller tries the data after each.
    /// Where every way has failed once on a sysplex, none is tried there again.
    /// </summary>
    public IEnumerable<KeyRestoration> Restorations(Sysplex sysplex, KeyLabel label)
    {
        if (_hopeless.Contains((sysplex.Name, label))) yield break;
        var anyDone = false;
        foreach (var restoration in FromStorage(sysplex, label).Concat(FromCopies(sysplex, label)).Concat(FromRepositories(sysplex, label)))
        {
            anyDone |= restoration.Answer.Done;
            yield return restoration;
        }

        if (!anyDone) _hopeless.Add((sysplex.Name, label));
    }

    /// <summary>Why no way gave a key back, in words.</summary>
    public string WhyNot(Sysplex sysplex, KeyLabel label) => _failures.Words(label, state.CkdsCopiesOf(sysplex.KeyStore).Count);

    /// <summary>Notes each way that did not give a key back, with what it would have needed.</summary>
    public void NoteNotTaken(Sysplex sysplex, KeyLabel label, RunbookDraft draft)
    {
        _failures.NoteNotTaken(label, draft);
        if (state.CkdsCopiesOf(sysplex.KeyStore).Count == 0)
            draft.NoteNotTaken($"key {label} from a CKDS copy", "no CKDS copy is kept", "a CKDS copy that holds the key");
        if (!Repositories(label).Any())
            draft.NoteNotTaken($"key {label} from a repository", "no repository holds it", "a repository whose masks cover the label");
    }

    /// <summary>
    /// Keeps the value under a label before another one takes its place: other data sets may need it. Once for each recovery.
    /// </summary>
    public void Save(Sysplex sysplex, KeyLabel label, RunbookDraft draft)
    {
        if (_saved.Exists(saved => saved.Label == label)) return;
        var copy = $"{sysplex.KeyStore}.SAVED{++_saves:0000}";
        if (!state.Logged(state.World.CopyCkds(sysplex.KeyStore, copy, sysplex.Site)).Done) return;
        _saved.Add((sysplex, label, copy));
        draft.Keep(RecoveryAction.SaveKeyRecord, sysplex.Name, $"Copy the CKDS to {copy}: another value is about to take the place of the one under {label}.");
    }

    /// <summary>Puts what was saved back, after what needed the former value was read.</summary>
    public void PutBackSaved(RunbookDraft draft)
    {
        foreach (var (sysplex, label, copy) in _saved)
        {
            if (!state.Logged(state.World.RestoreKey(sysplex.Name, copy, label)).Done) continue;
            draft.Add(RecoveryAction.PutBackKeyRecord, sysplex.Name, $"Write what was read under a name of its own, then put the key record {label} back from {copy}.");
            state.Logged(state.World.DiscardCkdsCopy(copy));
        }

        _saved.Clear();
    }

    private IEnumerable<KeyRestoration> FromStorage(Sysplex sysplex, KeyLabel label)
    {
        foreach (var other in services.OthersUp(sysplex))
        {
            var answer = Noted(label, KeyRoute.Storage, state.World.RestoreKeyFromStorage(sysplex.Name, other.Name, label));
            yield return new KeyRestoration(answer, $"key {label} from the storage of {other.Name}", RecoveryAction.RestoreKeyFromStorage, sysplex.Name);
        }
    }

    private IEnumerable<KeyRestoration> FromCopies(Sysplex sysplex, KeyLabel label)
    {
        foreach (var copy in services.CopiesNewestFirst(sysplex).ToList())
        {
            var single = Noted(label, KeyRoute.Copy, state.World.RestoreKey(sysplex.Name, copy, label));
            yield return FromCopy(single, $"key {label} from {copy}", sysplex);
            if (single.Failure?.Cause is not Cause.MasterKeyUnknown) continue;
            if (services.HasSpareDomain(sysplex))
            {
                var spare = Noted(label, KeyRoute.SpareDomain, state.World.RestoreKeyThroughSpareDomain(sysplex.Name, copy, label));
                yield return new KeyRestoration(
                    spare, $"key {label} from {copy} through a spare domain with retained key parts", RecoveryAction.RestoreKeyThroughSpareDomain, sysplex.Name);
                if (spare.Done) continue;
            }

            // Another sysplex of the key store can hold another OLD master key: a card that was not replaced.
            foreach (var other in services.OthersUp(sysplex))
            {
                var there = Noted(label, KeyRoute.Elsewhere, state.World.RestoreKey(other.Name, copy, label));
                yield return FromCopy(there, $"key {label} from {copy} at {other.Name}", other);
            }
        }
    }

    private static KeyRestoration FromCopy(Answer answer, string way, Sysplex sysplex) =>
        new(answer, way, answer.Reenciphered ? RecoveryAction.ReencipherKeyFromCopy : RecoveryAction.RestoreKeyFromCopy, sysplex.Name);

    private IEnumerable<KeyRestoration> FromRepositories(Sysplex sysplex, KeyLabel label)
    {
        foreach (var repository in Repositories(label))
        {
            for (var back = 0; ; back++)
            {
                var answer = Noted(label, KeyRoute.Repository, state.World.RestoreKeyFromRepository(sysplex.Name, repository.Name, label, back));
                if (answer.Failure?.Cause == Cause.RepositoryLost && services.RestoreRepository(repository, label, _failures))
                    answer = Noted(label, KeyRoute.Repository, state.World.RestoreKeyFromRepository(sysplex.Name, repository.Name, label, back));
                if (!answer.Done) break;
                var words = back == 0 ? "" : $", value of {back} {(back == 1 ? "change" : "changes")} ago";
                yield return new KeyRestoration(answer, $"key {label} from repository {repository.Name}{words}", RecoveryAction.RestoreKeyFromRepository, sysplex.Name);
            }
        }
    }

    private IEnumerable<KeyManager> Repositories(KeyLabel label) => state.Plan.KeyManagers
        .Where(manager => manager.Kind == KeyManagerKind.Repository && manager.Keys.Any(mask => mask.Matches(label)));

    private Answer Noted(KeyLabel label, KeyRoute route, Answer answer)
    {
        if (answer.Failure is { } failure) _failures.Note(label, route, failure.Cause);
        return state.Logged(answer);
    }
}
