using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>
/// How recoverers get a key back that is missing, damaged, or not the one that encrypted the data (z/OS facts, 2.6 and 8.7): from the
/// storage of another sysplex, from CKDS copies here or on another sysplex of the key store that holds another OLD master key, from a
/// repository, from a CKDS copy through a spare domain. For one route and one thread.
/// </summary>
internal sealed class KeyRemedies(RecoveryQuestion question, Sysplex sysplex)
{
    private static readonly Duration Quickest = RecoveryActions.Of(RecoveryAction.RestoreKeyFromCopy).Takes!.Value;

    private readonly Plan _plan = question.State.Plan;

    /// <summary>The save of a record that is to be put back, where it has not been yet; null where there is none.</summary>
    public static RecoveryStep? Pending(Attempt attempt) => attempt.Steps.LastOrDefault(step => step.Action == RecoveryAction.SaveKeyRecord && step.Label is not null) is { } saved
        && !attempt.Has(RecoveryAction.PutBackKeyRecord, saved.Label) ? saved : null;

    /// <summary>Copies on which the key has been put back, by each way that can be carried out, as long as it is worthwhile.</summary>
    public IEnumerable<Attempt> For(Attempt attempt, KeyLabel label, Cause cause, Func<Attempt, Duration, bool> isWorthwhile)
    {
        // Who put it back already has done what could be done on this way.
        if (PutBack(attempt, label) is { } inVain)
        {
            Note(RouteOf(inVain), label, inVain.From, cause);
            yield break;
        }

        if (!isWorthwhile(attempt, Quickest)) yield break;
        var begin = attempt.Branch();
        if (cause == Cause.KeyValueDiffers && IsNeededByOthers(begin, label)) Save(begin, label);
        foreach (var tried in Ways(begin, label, isWorthwhile)) yield return tried;
    }

    /// <summary>The step that put a key back; null where none did.</summary>
    private static RecoveryStep? PutBack(Attempt attempt, KeyLabel label) => attempt.Steps.LastOrDefault(step => step.Label == label && step.Action is
        RecoveryAction.RestoreKeyFromStorage or RecoveryAction.RestoreKeyFromCopy or RecoveryAction.ReencipherKeyFromCopy
        or RecoveryAction.RestoreKeyThroughSpareDomain or RecoveryAction.RestoreKeyFromRepository);

    private static KeyRoute RouteOf(RecoveryStep step) => step.Action switch
    {
        RecoveryAction.RestoreKeyFromStorage => KeyRoute.Storage,
        RecoveryAction.RestoreKeyThroughSpareDomain => KeyRoute.SpareDomain,
        RecoveryAction.RestoreKeyFromRepository => KeyRoute.Repository,
        _ => step.At is null ? KeyRoute.Copy : KeyRoute.Elsewhere,
    };

    private IEnumerable<Attempt> Ways(Attempt begin, KeyLabel label, Func<Attempt, Duration, bool> isWorthwhile)
    {
        foreach (var other in KeyServices.OthersUp(_plan, begin.World, sysplex).Concat(KeyServices.OthersWith(_plan, begin.World, sysplex, label)))
        {
            if (Try(begin, KeyRoute.Storage, other.Name, new(RecoveryAction.RestoreKeyFromStorage, sysplex.Name) { Label = label, KeyStore = sysplex.KeyStore, From = other.Name }) is { } tried) yield return tried;
        }

        var older = new List<string>();
        var copies = KeyServices.CopiesNewestFirst(question.State, sysplex);
        if (copies.Count == 0) Note(KeyRoute.Copy, label, null, Cause.NoCkdsCopyKept);
        foreach (var copy in copies)
        {
            if (FromCopy(begin, label, copy, sysplex, older) is { } tried && isWorthwhile(tried, Duration.Zero)) yield return tried;
            // Another sysplex of the key store can hold another OLD master key: a card that was not replaced.
            if (older.Count == 0 || older[^1] != copy) continue;
            foreach (var other in KeyServices.OthersUp(_plan, begin.World, sysplex))
            {
                if (FromCopy(begin, label, copy, other, []) is { } elsewhere && isWorthwhile(elsewhere, Duration.Zero)) yield return elsewhere;
            }
        }

        foreach (var tried in FromRepositories(begin, label, isWorthwhile)) yield return tried;
        if (older.Count == 0 || !KeyServices.HasSpareDomain(_plan, begin.World, sysplex)) yield break;
        foreach (var copy in older)
        {
            if (!isWorthwhile(begin, RecoveryActions.Of(RecoveryAction.RestoreKeyThroughSpareDomain).Takes!.Value)) yield break;
            if (Try(begin, KeyRoute.SpareDomain, copy, new(RecoveryAction.RestoreKeyThroughSpareDomain, sysplex.Name) { Label = label, KeyStore = sysplex.KeyStore, From = copy }) is { } tried) yield return tried;
        }
    }

    private Attempt? FromCopy(Attempt begin, KeyLabel label, string copy, Sysplex where, List<string> older)
    {
        var elsewhere = where.Name == sysplex.Name ? null : where.Name;
        var step = new RecoveryStep(RecoveryAction.RestoreKeyFromCopy, where.Name) { Label = label, KeyStore = sysplex.KeyStore, From = copy, At = elsewhere };
        var branch = begin.Branch();
        var answer = branch.Do(step);
        if (answer.Failure is { } failure)
        {
            Note(elsewhere is null ? KeyRoute.Copy : KeyRoute.Elsewhere, label, copy, failure.Cause);
            if (failure.Cause == Cause.MasterKeyUnknown) older.Add(copy);
            return null;
        }

        if (answer.Reenciphered) branch.Correct(step with { Action = RecoveryAction.ReencipherKeyFromCopy });
        return branch;
    }

    private IEnumerable<Attempt> FromRepositories(Attempt begin, KeyLabel label, Func<Attempt, Duration, bool> isWorthwhile)
    {
        var any = false;
        foreach (var repository in _plan.KeyManagers.Where(manager => manager.Kind == KeyManagerKind.Repository && manager.Keys.Any(mask => mask.Matches(label))))
        {
            any = true;
            var standing = begin;
            for (var back = 0; ; back++)
            {
                var step = new RecoveryStep(RecoveryAction.RestoreKeyFromRepository, sysplex.Name) { Label = label, KeyStore = sysplex.KeyStore, From = repository.Name, ValuesBack = back };
                var branch = standing.Branch();
                var answer = branch.Do(step);
                if (answer.Failure?.Cause == Cause.RepositoryLost && standing == begin)
                {
                    standing = begin.Branch();
                    var restored = standing.Do(new RecoveryStep(RecoveryAction.RestoreRepository, "") { From = repository.Name });
                    if (restored.Failure is { } hopeless) Note(KeyRoute.Repository, label, repository.Name, hopeless.Cause);
                    if (!restored.Done || !isWorthwhile(standing, Quickest)) break;
                    branch = standing.Branch();
                    answer = branch.Do(step);
                }

                if (answer.Failure is { } failure)
                {
                    if (back == 0) Note(KeyRoute.Repository, label, repository.Name, failure.Cause);
                    break;
                }

                yield return branch;
            }
        }

        if (!any) Note(KeyRoute.Repository, label, null, Cause.NoRepository);
    }

    private Attempt? Try(Attempt begin, KeyRoute route, string source, RecoveryStep step)
    {
        var branch = begin.Branch();
        if (branch.Do(step).Failure is not { } failure) return branch;
        Note(route, step.Label!.Value, source, failure.Cause);
        return null;
    }

    private void Note(KeyRoute route, KeyLabel label, string? source, Cause cause) =>
        question.Failures.Note(new RouteFailure(RouteKind.Key, cause) { Label = label, About = label.Text, From = route, Source = source });

    /// <summary>Keeps what is under a label before another value takes its place.</summary>
    private void Save(Attempt attempt, KeyLabel label)
    {
        var copy = KeyServices.FreeCopyName(question.State, sysplex.KeyStore);
        attempt.Do(new RecoveryStep(RecoveryAction.SaveKeyRecord, sysplex.Name) { Label = label, KeyStore = sysplex.KeyStore, From = copy, Site = sysplex.Site });
    }

    /// <summary>Whether another data set, or a copy, can be read now under the value that is there.</summary>
    private bool IsNeededByOthers(Attempt attempt, KeyLabel label)
    {
        foreach (var other in _plan.DataSets)
        {
            var isOwn = other.Name == question.DataSet.Name;
            if (!isOwn && other.KeyLabel == label && CanBeRead(attempt, new CopyAddress(other.Name, other.Volume))) return true;
            foreach (var copy in question.State.CopiesOf(other.Name))
            {
                if ((other.KeyLabel == label || copy.Step.KeyLabel == label) && attempt.World.Inspect(copy.Address)?.KeyLabel == label && CanBeRead(attempt, other, copy)) return true;
            }
        }

        return false;
    }

    private bool CanBeRead(Attempt attempt, CopyAddress address) => attempt.World.Read(sysplex.Name, Role.Recoverer, address).Done;

    /// <summary>Whether a copy can be read, a dump once it is restored; where that cannot be tried here it counts as if it could.</summary>
    private bool CanBeRead(Attempt attempt, DataSetDefinition dataSet, BackupCopy copy)
    {
        var read = attempt.World.Read(sysplex.Name, Role.Recoverer, copy.Address);
        if (read.Failure is not { } failure) return true;
        if (failure.Cause != Cause.DataSetIsDump) return false;
        if (VolumesToRestoreTo.First(_plan, attempt.World, sysplex) is not { } volume) return true;
        var fork = attempt.World.Fork();
        if (fork.Inspect(copy.Address)?.Site != sysplex.Site) fork.Carry(copy.Address, sysplex.Site);
        var target = new CopyAddress(CopyNames.Restored(_plan, dataSet, 1), volume);
        var back = fork.BringBack(new BringBackOrder { Sysplex = sysplex.Name, Utility = copy.Step.Utility, Copy = copy.Address, Target = target, TargetLabel = dataSet.KeyLabel });
        var cause = back.Failure?.Cause ?? fork.Read(sysplex.Name, Role.Recoverer, back.ReadableAt ?? target).Failure?.Cause;
        return cause is not (Cause.KeyValueDiffers or Cause.MediumLost or Cause.DataSetNotFound);
    }
}
