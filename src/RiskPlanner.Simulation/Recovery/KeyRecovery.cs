using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>
/// How recoverers get a lost key back (z/OS facts, 2.6 and 8.7): from the storage of another sysplex, from CKDS copies, on
/// another sysplex that holds another OLD master key, from a repository. For one replay and one thread.
/// </summary>
internal sealed class KeyRecovery(ReplayState state, KeyServiceRecovery services, Repairs repairs)
{
    private readonly KeyRouteFailures _failures = new();
    private readonly HashSet<(string Sysplex, KeyLabel Label)> _hopeless = [];
    private readonly List<(Sysplex Sysplex, KeyLabel Label, string Copy, Repair? Before)> _saved = [];
    private int _saves;
    private List<Sysplex> _lacking = [];

    /// <summary>
    /// Ways of putting a lost key back, each carried out when the caller asks for it. The caller tries the data after each, and
    /// says where one that was carried out did not help (<see cref="NoteInVain"/>).
    /// Where every way has failed once on a sysplex, none is tried there again.
    /// </summary>
    public IEnumerable<KeyRestoration> Restorations(Sysplex sysplex, KeyLabel label)
    {
        if (_hopeless.Contains((sysplex.Name, label))) yield break;
        var anyDone = false;
        _lacking = Lacking(sysplex, label);
        foreach (var restoration in FromStorage(sysplex, label).Concat(FromCopies(sysplex, label)).Concat(FromRepositories(sysplex, label)))
        {
            anyDone |= restoration.Answer.Done;
            if (restoration.Answer.Done) repairs.NoteKey(_lacking, label, restoration.Repair);
            yield return restoration;
        }

        if (!anyDone) _hopeless.Add((sysplex.Name, label));
    }

    /// <summary>Notes that a key which was put back is not the one that the data needs.</summary>
    public void NoteInVain(KeyLabel label, KeyRestoration restoration, Cause cause) => _failures.Note(label, restoration.Route, restoration.Source, cause);

    /// <summary>Puts a key back once more: what was tried after it did not help.</summary>
    public void Repeat(KeyLabel label, KeyRestoration restoration)
    {
        if (state.Logged(restoration.Again()).Done) repairs.NoteKey(_lacking, label, restoration.Repair);
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
        _saved.Add((sysplex, label, copy, repairs.OfKey(sysplex, label)));
        draft.Keep(RecoveryAction.SaveKeyRecord, sysplex.Name, $"Copy the CKDS to {copy}: another value is about to take the place of the one under {label}.");
    }

    /// <summary>Puts what was saved back, after what needed the former value was read.</summary>
    public void PutBackSaved(RunbookDraft draft)
    {
        foreach (var (sysplex, label, copy, before) in _saved)
        {
            if (!state.Logged(state.World.RestoreKey(sysplex.Name, copy, label)).Done) continue;
            repairs.PutBack(sysplex, label, before);
            draft.Add(RecoveryAction.PutBackKeyRecord, sysplex.Name, $"Write what was read under a name of its own, then put the key record {label} back from {copy}.");
            state.Logged(state.World.DiscardCkdsCopy(copy));
        }

        _saved.Clear();
    }

    /// <summary>The sysplex and those others of its key store where the key cannot be used either. Looked up, not done: it is not logged.</summary>
    private List<Sysplex> Lacking(Sysplex sysplex, KeyLabel label) =>
    [
        sysplex,
        .. state.Plan.Sysplexes.Where(other => other.Name != sysplex.Name && other.KeyStore == sysplex.KeyStore
            && !state.World.ProbeKey(other.Name, Role.Recoverer, label).Done),
    ];

    private IEnumerable<KeyRestoration> FromStorage(Sysplex sysplex, KeyLabel label)
    {
        foreach (var other in services.OthersUp(sysplex))
        {
            yield return Noted(
                label, KeyRoute.Storage, other.Name, () => state.World.RestoreKeyFromStorage(sysplex.Name, other.Name, label),
                $"key {label} from the storage of {other.Name}", RecoveryAction.RestoreKeyFromStorage, sysplex);
        }
    }

    private IEnumerable<KeyRestoration> FromCopies(Sysplex sysplex, KeyLabel label)
    {
        foreach (var copy in services.CopiesNewestFirst(sysplex).ToList())
        {
            var single = FromCopy(KeyRoute.Copy, sysplex, $"key {label} from {copy}");
            yield return single;
            if (single.Answer.Failure?.Cause is not Cause.MasterKeyUnknown) continue;
            if (services.HasSpareDomain(sysplex))
            {
                var spare = Noted(
                    label, KeyRoute.SpareDomain, copy, () => state.World.RestoreKeyThroughSpareDomain(sysplex.Name, copy, label),
                    $"key {label} from {copy} through a spare domain with retained key parts", RecoveryAction.RestoreKeyThroughSpareDomain, sysplex);
                yield return spare;
                if (spare.Answer.Done) continue;
            }

            // Another sysplex of the key store can hold another OLD master key: a card that was not replaced.
            foreach (var other in services.OthersUp(sysplex)) yield return FromCopy(KeyRoute.Elsewhere, other, $"key {label} from {copy} at {other.Name}");

            KeyRestoration FromCopy(KeyRoute route, Sysplex at, string way)
            {
                var restoration = Noted(label, route, copy, () => state.World.RestoreKey(at.Name, copy, label), way, RecoveryAction.RestoreKeyFromCopy, at);
                return restoration.Answer.Reenciphered
                    ? restoration with { Repair = restoration.Repair with { Action = RecoveryAction.ReencipherKeyFromCopy } }
                    : restoration;
            }
        }
    }

    private IEnumerable<KeyRestoration> FromRepositories(Sysplex sysplex, KeyLabel label)
    {
        foreach (var repository in Repositories(label))
        {
            for (var back = 0; ; back++)
            {
                var restoration = FromRepository(back);
                if (restoration.Answer.Failure?.Cause == Cause.RepositoryLost && services.RestoreRepository(repository, label, _failures)) restoration = FromRepository(back);
                if (!restoration.Answer.Done) break;
                yield return restoration with { Repair = restoration.Repair with { StandsOn = repairs.OfRepository(repository.Name) } };
            }

            KeyRestoration FromRepository(int back)
            {
                var words = back == 0 ? "" : $", value of {back} {(back == 1 ? "change" : "changes")} ago";
                return Noted(
                    label, KeyRoute.Repository, repository.Name, () => state.World.RestoreKeyFromRepository(sysplex.Name, repository.Name, label, back),
                    $"key {label} from repository {repository.Name}{words}", RecoveryAction.RestoreKeyFromRepository, sysplex);
            }
        }
    }

    private IEnumerable<KeyManager> Repositories(KeyLabel label) => state.Plan.KeyManagers
        .Where(manager => manager.Kind == KeyManagerKind.Repository && manager.Keys.Any(mask => mask.Matches(label)));

    private KeyRestoration Noted(KeyLabel label, KeyRoute route, string source, Func<Answer> restore, string way, RecoveryAction action, Sysplex sysplex)
    {
        var answer = state.Logged(restore());
        if (answer.Failure is { } failure) _failures.Note(label, route, source, failure.Cause);
        return new KeyRestoration(answer, route, source, new Repair(way, action, sysplex.Name, $"Put back {way}."), restore);
    }
}
