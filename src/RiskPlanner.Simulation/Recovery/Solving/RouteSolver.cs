using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Causes;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>
/// Finds the quickest way to the content of one instance of a data set on one sysplex: an instruction is given on a copy of the world;
/// where it fails, every remedy is tried on a copy of its own, and the instruction given again. It knows no utility and no event. For one
/// thread.
/// </summary>
internal sealed class RouteSolver
{
    private static readonly Duration Reading = RecoveryActions.Of(RecoveryAction.ReadData).Takes!.Value;

    private readonly RecoveryQuestion _question;
    private readonly Sysplex _sysplex;
    private readonly BackupCopy? _copy;
    private readonly string? _at;
    private readonly RemedyList _remedies;
    private readonly RestoreTarget _target;
    private bool _fromClear;
    private Failure? _firstFailure;
    private Failure? _outage;
    private Failure? _behind;
    private Solution? _best;

    /// <summary>A route.</summary>
    /// <param name="question">What is recovered.</param>
    /// <param name="sysplex">The sysplex that does it.</param>
    /// <param name="at">Its name where it is not the home; null else.</param>
    /// <param name="copy">The copy that is brought back; null for the data set itself.</param>
    public RouteSolver(RecoveryQuestion question, Sysplex sysplex, string? at, BackupCopy? copy)
    {
        (_question, _sysplex, _at, _copy) = (question, sysplex, at, copy);
        _remedies = new RemedyList(question, sysplex);
        _target = new RestoreTarget(question.State.Plan, question.DataSet, sysplex);
    }

    /// <summary>The quickest way by this route, better than one that is known already; null where there is none.</summary>
    public Solution? Solve(Attempt begin, Solution? known)
    {
        _best = known;
        var address = _copy?.Address ?? new CopyAddress(_question.DataSet.Name, _question.DataSet.Volume);
        _fromClear = _copy is not null && _question.DataSet.KeyLabel is not null && begin.World.Inspect(address) is { IsClear: true };
        Walk(begin, new Place(address, _copy?.StepIndex ?? -1, BringBack: _copy is not null));
        if (_best == known && (_outage ?? _firstFailure) is { } failure) Note(_question.Failures, failure);
        if (_best == known && _behind is { } behind) Note(_question.Behind, behind);
        return _best == known ? null : _best;
    }

    private void Walk(Attempt before, Place place)
    {
        if (!place.BringBack)
        {
            Read(before, place);
            return;
        }

        // On a branch: what was made ready for an instruction that fails is not needed after a remedy.
        var attempt = before.Branch();
        if (!_target.For(attempt, place.Address, _copy!.Policy.Steps[place.Undo], out var step, out var failure))
        {
            Remedy(before, attempt, place, failure);
            return;
        }

        var back = attempt.Do(step);
        if (back.Failure is { Cause: Cause.TypeNotEncryptable } && step.TargetLabel is not null)
        {
            // What is of a type that takes no label comes back in clear, or not at all; a key that was generated for it is not needed.
            attempt = before.Branch();
            back = attempt.Do(step = step with { TargetLabel = null });
        }

        // A label that the operator may not use is not needed for what is written anew: it goes under a new one.
        if (back.Failure is { Cause: Cause.NoKeyAccess, Label: { } closed } && closed == step.TargetLabel && attempt.World.Inspect(place.Address)?.KeyLabel != closed
            && _target.Relabelled(attempt, step) is { } relabelled)
        {
            back = attempt.Do(step = relabelled);
        }

        if (back.Failure is { } refused) Remedy(before, attempt, place, refused);
        // The product of several steps may be a copy within a copy: unpack until an access method can read it.
        else Read(attempt, new Place(back.ReadableAt ?? step.Target!.Value, place.Undo - 1, BringBack: false));
    }

    private void Read(Attempt before, Place place)
    {
        var attempt = before.Branch();
        if (!RemedyList.PutBackWhatWasReplaced(attempt, place.Address, _target, out var address)) return;
        // What stands under the data set's own name its application opens as ever, whether or not recoverers may: they are asked where it lacks access itself, and told then.
        var byApplication = _question.State.Plan.Recoverers.Count > 0 && address.Name == _question.DataSet.Name;
        var reader = attempt.Branch();
        var read = Read(reader, address, byApplication);
        if (byApplication && read.Failure is { IsOfAccess: true }) read = Read(reader = attempt.Branch(), address, byApplication: false);
        if (read.Failure is not { } failure) Judge(reader, address, read);
        else if (failure.Cause == Cause.DataSetIsDump && place.Undo >= 0) Walk(reader, place with { BringBack = true });
        else Remedy(before, reader, place, failure);
    }

    private Answer Read(Attempt attempt, CopyAddress address, bool byApplication) =>
        attempt.Do(new RecoveryStep(RecoveryAction.ReadData, _sysplex.Name) { Data = address, ByApplication = byApplication });

    private void Judge(Attempt attempt, CopyAddress address, Answer read)
    {
        if (_question.Versions.LastOrDefault(candidate => candidate.Content == read.Content) is { } version)
        {
            var found = new Solution(attempt, version, _copy, _sysplex, _at, address, _fromClear);
            if (found.IsBetterThan(_best)) _best = found;
            return;
        }

        var failure = new Failure(Cause.NoCommittedVersion);
        _firstFailure ??= failure;
        if (attempt.Ended.Count > 0) _behind = failure;
        Tell(attempt);
    }

    private void Remedy(Attempt before, Attempt failed, Place place, Failure failure)
    {
        if (_firstFailure is null || Depth(failure.Cause) > Depth(_firstFailure.Cause)) _firstFailure = failure;
        if (CauseTable.Of(failure.Cause).Relief is not null) _outage ??= failure;
        else if (failed.Ended.Count > 0 && (_behind is null || Depth(failure.Cause) > Depth(_behind.Cause))) _behind = failure;
        Tell(failed);
        foreach (var tried in _remedies.For(before, place.Address, failure, IsWorthwhile)) Walk(tried, place);
    }

    /// <summary>Whether going on after so much work could lead to something better than is known.</summary>
    private bool IsWorthwhile(Attempt attempt, Duration more) =>
        _best is null || _best.CouldBeBeatenBy(_question.Versions[^1].Number, attempt, attempt.Takes + more + Reading);

    private void Tell(Attempt attempt)
    {
        if (_question.IsLogged && _best is null) attempt.WriteTo(_question.State);
    }

    private void Note(FailureList failures, Failure failure) => failures.Note(
        new RouteFailure(_copy is null ? RouteKind.Primary : RouteKind.Copy, failure.Cause) { About = CauseTable.About(failure), At = _at, Copy = _copy });

    /// <summary>How far a route came before it failed so: what stands behind is what counts.</summary>
    private static int Depth(Cause cause) => cause switch
    {
        Cause.CartridgeElsewhere => 0,
        Cause.KeyServiceDown or Cause.DesMasterKeyMismatch or Cause.CkdsLost or Cause.PkdsMismatch or Cause.PkdsLost => 1,
        _ => 2,
    };

    /// <summary>Where the content lies now, and how much of the policy's steps is still to be undone.</summary>
    /// <param name="Address">Where it lies.</param>
    /// <param name="Undo">The step of the policy that is undone next, 0 for the first; below zero where none is left.</param>
    /// <param name="BringBack">Whether it is brought back before it is read.</param>
    private readonly record struct Place(CopyAddress Address, int Undo, bool BringBack);
}
