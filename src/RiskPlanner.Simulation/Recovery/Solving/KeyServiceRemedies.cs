using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>
/// How recoverers get a key service up: key parts into the coprocessor, a CKDS copy as the live CKDS, an empty CKDS into which single
/// keys can be restored. A CKDS that another sysplex works with is left alone where to replace it would take anything away; one that is
/// replaced is kept as a copy. For one route and one thread.
/// </summary>
internal sealed class KeyServiceRemedies(RecoveryQuestion question, Sysplex sysplex)
{
    private readonly Plan _plan = question.State.Plan;

    /// <summary>Copies on which something has been done for the key service.</summary>
    public IEnumerable<Attempt> For(Attempt attempt, Cause cause, Func<Attempt, Duration, bool> isWorthwhile)
    {
        if (WithParts(attempt, cause, isWorthwhile) is { } entered) yield return entered;
        // Where only the PKDS is wrong the keys are all there: another CKDS would not help, and would take keys away.
        if ((cause is (Cause.PkdsMismatch or Cause.PkdsLost) && WorksWithCkds(attempt.World, sysplex)) || HasReplaced(attempt)) yield break;
        var isOfUse = IsOfUse(attempt);
        var kept = Kept(attempt);
        var site = kept is null ? null : sysplex.Site;
        foreach (var copy in KeyServices.CopiesNewestFirst(question.State, sysplex))
        {
            if (!isWorthwhile(attempt, Takes(RecoveryAction.ActivateCkdsCopy))) break;
            if (Done(attempt, new(RecoveryAction.ActivateCkdsCopy, sysplex.Name) { KeyStore = sysplex.KeyStore, From = copy, Keeps = kept, Site = site }) is { } activated
                && (!isOfUse || TakesNothingAway(attempt.World, activated.World)))
                yield return activated;
        }

        if (isOfUse || !isWorthwhile(attempt, Takes(RecoveryAction.InitialiseKeyService))) yield break;
        if (Done(attempt, new(RecoveryAction.InitialiseKeyService, sysplex.Name) { KeyStore = sysplex.KeyStore, Keeps = kept, Site = site }) is { } initialised) yield return initialised;
    }

    /// <summary>
    /// Whether a running sysplex works with the live CKDS, or would with the right PKDS, or once key parts are entered: to replace it
    /// takes keys away, as a rule.
    /// </summary>
    private bool IsOfUse(Attempt attempt) => _plan.Sysplexes.Any(member => member.KeyStore == sysplex.KeyStore && attempt.World.IsRunning(member.Name)
        && (WorksWithCkds(attempt.World, member) || WorksWithCkds(WithParts(attempt.World, member), member)));

    /// <summary>
    /// Whether all that could be used and read before another CKDS went live can be after it: each key, once key parts are entered, and all
    /// other data. A coprocessor with a former master key works with a CKDS copy of before the change at once.
    /// </summary>
    private bool TakesNothingAway(IWorld before, IWorld after)
    {
        var (then, now) = (WithParts(before), WithParts(after));
        return _plan.Keys.All(key => key.KeyStore != sysplex.KeyStore || !IsUsable(then, key.Label) || IsUsable(now, key.Label))
            && _plan.DataSets.All(other => Instances(other).All(address => !CanBeRead(then, address) || CanBeRead(now, address)));
    }

    private IEnumerable<CopyAddress> Instances(DataSetDefinition dataSet)
    {
        var copies = question.State.CopiesOf(dataSet.Name).Select(copy => copy.Address);
        return dataSet.Name == question.DataSet.Name ? copies : copies.Prepend(question.State.AddressOf(dataSet));
    }

    private IWorld WithParts(IWorld world)
    {
        var fork = world.Fork();
        foreach (var member in Running(world)) fork.EnterKeyParts(member.Name);
        return fork;
    }

    private bool IsUsable(IWorld world, KeyLabel label) => Running(world).Any(member => member.KeyStore == sysplex.KeyStore && AnybodysRead.Of(world, member.Name, label).Done);

    private bool CanBeRead(IWorld world, CopyAddress address) => Running(world).Any(member => AnybodysRead.Of(world, member.Name, address).Done);

    private IEnumerable<Sysplex> Running(IWorld world) => _plan.Sysplexes.Where(member => world.IsRunning(member.Name));

    /// <summary>Whether a member works with the live CKDS, or will once the right PKDS is put back, for which ICSF is started again.</summary>
    private static bool WorksWithCkds(IWorld world, Sysplex member)
    {
        if (world.ProbeKeyService(member.Name).Failure is not { } failure) return true;
        if (failure.Cause is not (Cause.PkdsMismatch or Cause.PkdsLost)) return false;
        var restarted = world.Fork();
        restarted.RestorePkds(member.Name);
        return restarted.ProbeKeyService(member.Name).Failure is null or { Cause: Cause.PkdsMismatch or Cause.PkdsLost };
    }

    private static IWorld WithParts(IWorld world, Sysplex member)
    {
        var fork = world.Fork();
        fork.EnterKeyParts(member.Name);
        return fork;
    }

    private Attempt? WithParts(Attempt attempt, Cause cause, Func<Attempt, Duration, bool> isWorthwhile)
    {
        if (HasEntered(attempt, cause)) return null;
        if (cause == Cause.CkdsLost && attempt.World.ProbeMasterKey(sysplex.Name).Done) return null;
        if (!isWorthwhile(attempt, Takes(RecoveryAction.EnterKeyParts))) return null;
        var branch = attempt.Branch();
        var step = new RecoveryStep(RecoveryAction.EnterKeyParts, sysplex.Name) { KeyStore = sysplex.KeyStore };
        var before = branch.World.ProbeKeyService(sysplex.Name).Failure?.Cause;
        var answer = branch.Do(step);
        if (answer.Failure is not { } failure) return branch;
        Note(step, failure.Cause);
        // Those of the AES master key may be there and those of DES or of the PKDS not.
        if (branch.World.ProbeKeyService(sysplex.Name).Failure?.Cause == before) return null;
        branch.Count(step, Takes(RecoveryAction.EnterKeyParts));
        return branch;
    }

    /// <summary>Whether what parts there are have been entered; a CKDS copy that went live since may be under another DES master key, of which the parts are entered then.</summary>
    private bool HasEntered(Attempt attempt, Cause cause)
    {
        var steps = cause == Cause.DesMasterKeyMismatch ? attempt.Steps.Reverse().TakeWhile(step => step.Action != RecoveryAction.ActivateCkdsCopy) : attempt.Steps;
        return steps.Any(step => step.Action == RecoveryAction.EnterKeyParts && step.System == sysplex.Name);
    }

    /// <summary>The name that the live CKDS is kept by where another one goes live; null where there is none.</summary>
    private string? Kept(Attempt attempt)
    {
        var name = KeyServices.FreeCopyName(question.State, sysplex.KeyStore, attempt);
        return attempt.World.Fork().CopyCkds(sysplex.KeyStore, name, sysplex.Site).Done ? name : null;
    }

    private Attempt? Done(Attempt begin, RecoveryStep step)
    {
        var branch = begin.Branch();
        if (branch.Do(step).Failure is not { } failure) return branch;
        Note(step, failure.Cause);
        return null;
    }

    private static bool HasReplaced(Attempt attempt) => attempt.Has(RecoveryAction.ActivateCkdsCopy) || attempt.Has(RecoveryAction.InitialiseKeyService);

    private void Note(RecoveryStep step, Cause cause) =>
        question.Failures.Note(new RouteFailure(RouteKind.KeyService, cause) { Action = step.Action, Source = step.From });

    private static Duration Takes(RecoveryAction action) => RecoveryActions.Of(action).Takes!.Value;
}
