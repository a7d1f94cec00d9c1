using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
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
    public IEnumerable<Attempt> For(Attempt attempt, CopyAddress address, KeyLabel label, Cause cause, Func<Attempt, Duration, bool> isWorthwhile) =>
        For(attempt, attempt.World, address, label, cause, isWorthwhile);

    /// <summary>
    /// The same where the record may not be used now, and would not help if it might: it is damaged, or of another value, as its
    /// verification pattern tells. It stays as it is, archived or out of date: to recall it would be a needless act.
    /// </summary>
    public IEnumerable<Attempt> Behind(Attempt attempt, CopyAddress address, KeyLabel label, Func<Attempt, Duration, bool> isWorthwhile)
    {
        var usable = Usable(attempt.World, label);
        return AnybodysRead.Of(usable, sysplex.Name, address).Failure is { Cause: Cause.KeyValueDiffers or Cause.KeyRecordDamaged } behind && behind.Label == label
            ? For(attempt, usable, address, label, behind.Cause, isWorthwhile)
            : [];
    }

    /// <summary>The same where the record is on disk alone: what others could read by it after a refresh stays there.</summary>
    public IEnumerable<Attempt> Unrefreshed(Attempt attempt, CopyAddress address, KeyLabel label, Func<Attempt, Duration, bool> isWorthwhile)
    {
        var refreshed = attempt.World.Fork();
        refreshed.RefreshCkds(sysplex.KeyStore);
        return IsNeededByOthers(attempt, refreshed, label) ? [] : For(attempt, address, label, Cause.KeyNotRefreshed, isWorthwhile);
    }

    private IEnumerable<Attempt> For(Attempt attempt, IWorld usable, CopyAddress address, KeyLabel label, Cause cause, Func<Attempt, Duration, bool> isWorthwhile)
    {
        // Who put it back already has done what could be done on this way.
        if (PutBack(attempt, label) is { } inVain)
        {
            Note(RouteOf(inVain), label, inVain.From, cause);
            yield break;
        }

        if (!isWorthwhile(attempt, Quickest)) yield break;
        var begin = attempt.Branch();
        // What others need and nobody can save stays where it is.
        if (cause == Cause.KeyValueDiffers && IsNeededByOthers(begin, usable, label) && !Save(begin, label)) yield break;
        foreach (var tried in Ways(begin, address, label, isWorthwhile))
        {
            if (cause == Cause.KeyValueDiffers || !TakesFromOthers(begin, tried, label)) yield return tried;
        }
    }

    /// <summary>The step that put a key back; null where none did.</summary>
    public static RecoveryStep? PutBack(Attempt attempt, KeyLabel label) => attempt.Steps.LastOrDefault(step => step.Label == label && step.Action is
        RecoveryAction.RestoreKeyFromStorage or RecoveryAction.RestoreKeyFromCopy or RecoveryAction.ReencipherKeyFromCopy
        or RecoveryAction.RestoreKeyThroughSpareDomain or RecoveryAction.RestoreKeyFromRepository);

    private static KeyRoute RouteOf(RecoveryStep step) => step.Action switch
    {
        RecoveryAction.RestoreKeyFromStorage => KeyRoute.Storage,
        RecoveryAction.RestoreKeyThroughSpareDomain => KeyRoute.SpareDomain,
        RecoveryAction.RestoreKeyFromRepository => KeyRoute.Repository,
        _ => step.At is null ? KeyRoute.Copy : KeyRoute.Elsewhere,
    };

    private IEnumerable<Attempt> Ways(Attempt begin, CopyAddress address, KeyLabel label, Func<Attempt, Duration, bool> isWorthwhile)
    {
        var isDecided = false;
        foreach (var other in KeyServices.OthersUp(_plan, begin.World, sysplex).Concat(KeyServices.OthersWith(_plan, begin.World, sysplex, label)))
        {
            if (Try(begin, KeyRoute.Storage, other.Name, new(RecoveryAction.RestoreKeyFromStorage, sysplex.Name) { Label = label, KeyStore = sysplex.KeyStore, From = other.Name }) is not { } tried) continue;
            isDecided |= IsDecided(tried, address, label);
            yield return tried;
        }

        foreach (var kept in KeyServices.KeptIn(begin, sysplex.KeyStore))
        {
            if (FromKept(begin, label, kept) is not { } tried || !isWorthwhile(tried, Duration.Zero)) continue;
            isDecided |= IsDecided(tried, address, label);
            yield return tried;
        }

        var older = new List<string>();
        var copies = KeyServices.CopiesNewestFirst(question.State, sysplex);
        if (copies.Count == 0) Note(KeyRoute.Copy, label, null, Cause.NoCkdsCopyKept);
        foreach (var copy in copies)
        {
            // What was decided about a record is undone by an older copy of it as well as by a recall.
            if (isDecided && !question.MayRelieve) break;
            if (FromCopy(begin, label, copy, sysplex, older) is { } tried && isWorthwhile(tried, Duration.Zero))
            {
                isDecided |= IsDecided(tried, address, label);
                yield return tried;
            }

            // Another sysplex of the key store can hold another OLD master key: a card that was not replaced.
            if (older.Count == 0 || older[^1] != copy) continue;
            foreach (var other in KeyServices.OthersUp(_plan, begin.World, sysplex))
            {
                if (FromCopy(begin, label, copy, other, []) is { } elsewhere && isWorthwhile(elsewhere, Duration.Zero)) yield return elsewhere;
            }
        }

        foreach (var tried in FromRepositories(begin, label, isWorthwhile)) yield return tried;
        if (older.Count == 0 || (isDecided && !question.MayRelieve) || !KeyServices.HasSpareDomain(_plan, begin.World, sysplex)) yield break;
        foreach (var copy in older)
        {
            if (!isWorthwhile(begin, RecoveryActions.Of(RecoveryAction.RestoreKeyThroughSpareDomain).Takes!.Value)) yield break;
            if (Try(begin, KeyRoute.SpareDomain, copy, new(RecoveryAction.RestoreKeyThroughSpareDomain, sysplex.Name) { Label = label, KeyStore = sysplex.KeyStore, From = copy }) is { } tried) yield return tried;
        }
    }

    /// <summary>Whether the record that was put back may not be used, by somebody's decision, though it is the one that is needed.</summary>
    private bool IsDecided(Attempt tried, CopyAddress address, KeyLabel label) =>
        AnybodysRead.Of(tried.World, sysplex.Name, label).Failure is { Cause: Cause.KeyArchived or Cause.KeyDecryptsOnly or Cause.KeyPreActive or Cause.KeyDeactivated }
        && AnybodysRead.Of(Usable(tried.World, label), sysplex.Name, address).Failure?.Cause != Cause.KeyValueDiffers;

    /// <summary>A copy of a world in which a record may be used.</summary>
    private IWorld Usable(IWorld world, KeyLabel label)
    {
        var usable = world.Fork();
        usable.RecallKeyRecord(sysplex.KeyStore, label);
        usable.MakeKeyValid(sysplex.KeyStore, label);
        return usable;
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

    /// <summary>
    /// The record as it is from the data set that was live before another one went live: where that one was given up for the DES master key in its header alone, its records
    /// are under CURRENT. Null where they are not.
    /// </summary>
    private Attempt? FromKept(Attempt begin, KeyLabel label, string kept)
    {
        var branch = begin.Branch();
        return branch.Do(new(RecoveryAction.RestoreKeyFromCopy, sysplex.Name) { Label = label, KeyStore = sysplex.KeyStore, From = kept }) is { Done: true, Reenciphered: false } ? branch : null;
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
    /// <returns>Whether it could be saved, from disk or else from storage.</returns>
    private bool Save(Attempt attempt, KeyLabel label)
    {
        var copy = KeyServices.FreeCopyName(question.State, sysplex.KeyStore, attempt);
        var step = new RecoveryStep(RecoveryAction.SaveKeyRecord, sysplex.Name) { Label = label, KeyStore = sysplex.KeyStore, From = copy, Site = sysplex.Site };
        return attempt.Do(step).Done || attempt.Do(step with { FromStorage = true }).Done;
    }

    /// <summary>
    /// Whether what was put back on this sysplex, which had no such record, took the place of another value in the storage of another one, by
    /// which something is read there.
    /// </summary>
    private bool TakesFromOthers(Attempt before, Attempt after, KeyLabel label)
    {
        var others = KeyServices.OthersUp(_plan, before.World, sysplex).ToList();
        return others.Count > 0 && Under(label).Any(address => before.World.Inspect(address)?.KeyLabel == label && others.Exists(other =>
            AnybodysRead.Of(before.World, other.Name, address).Done && !AnybodysRead.Of(after.World, other.Name, address).Done));
    }

    /// <summary>What may lie under a label: data sets and their copies.</summary>
    private IEnumerable<CopyAddress> Under(KeyLabel label) => _plan.DataSets.SelectMany(dataSet => question.State.CopiesOf(dataSet.Name)
        .Where(copy => dataSet.IsEverUnder(label) || CopyLabels.Of(_plan).OfferedTo(copy.Step) == label).Select(copy => copy.Address)
        .Concat(dataSet.IsEverUnder(label) ? [question.State.AddressOf(dataSet)] : Array.Empty<CopyAddress>()));

    /// <summary>Whether another data set, or a copy, can be read under the value that is there, where the record may be used.</summary>
    private bool IsNeededByOthers(Attempt attempt, IWorld world, KeyLabel label)
    {
        foreach (var other in _plan.DataSets)
        {
            var isOwn = other.Name == question.DataSet.Name;
            if (!isOwn && question.State.AsIs(other).KeyLabel == label && CanBeRead(world, question.State.AddressOf(other))) return true;
            foreach (var copy in question.State.CopiesOf(other.Name))
            {
                if ((other.IsEverUnder(label) || CopyLabels.Of(_plan).OfferedTo(copy.Step) == label) && world.Inspect(copy.Address)?.KeyLabel == label && CanBeRead(attempt, world, other, copy)) return true;
            }
        }

        return false;
    }

    private bool CanBeRead(IWorld world, CopyAddress address) => AnybodysRead.Of(world, sysplex.Name, address).Done;

    /// <summary>Whether a copy can be read, a dump once it is restored; where that cannot be tried here it counts as if it could.</summary>
    private bool CanBeRead(Attempt attempt, IWorld world, DataSetDefinition dataSet, BackupCopy copy)
    {
        var read = AnybodysRead.Of(world, sysplex.Name, copy.Address);
        if (read.Failure is not { } failure) return true;
        if (failure.Cause != Cause.DataSetIsDump) return false;
        if (VolumesToRestoreTo.First(_plan, attempt, sysplex) is not { } volume) return true;
        var fork = world.Fork();
        if (fork.Inspect(copy.Address)?.Site != sysplex.Site) fork.Carry(copy.Address, sysplex.Site);
        Cause? cause = null;
        var at = copy.Address;
        // The product of several steps may be a dump within a copy.
        for (var step = copy.StepIndex; step >= 0; step--)
        {
            var target = new CopyAddress(CopyNames.Restored(_plan, dataSet, 1 + copy.StepIndex - step), volume);
            var order = new BringBackOrder { Sysplex = sysplex.Name, Utility = copy.Policy.Steps[step].Utility, Copy = at, Target = target, TargetLabel = dataSet.KeyLabel };
            var back = fork.BringBack(order);
            // Access can be given, and a private key that a backup of the PKDS has comes back some day.
            if (back.Failure is { Cause: Cause.NoKeyAccess, Label: { } closed } && copy.Policy.Steps[step].RsaKeyLabel == closed && fork.PermitKey(closed).Done) back = fork.BringBack(order);
            if (back.Failure is { Cause: Cause.PrivateKeyNotFound, Label: { } pair } && fork.RestorePrivateKey(sysplex.Name, pair).Done) back = fork.BringBack(order);
            at = back.ReadableAt ?? target;
            cause = back.Failure?.Cause ?? AnybodysRead.Of(fork, sysplex.Name, at).Failure?.Cause;
            if (cause != Cause.DataSetIsDump) break;
        }

        return cause is not (Cause.KeyValueDiffers or Cause.MediumLost or Cause.DataSetNotFound or Cause.PrivateKeyLost);
    }
}
