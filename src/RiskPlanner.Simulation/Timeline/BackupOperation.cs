using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>One cycle of a backup policy for one data set: its steps, then the end of what is kept no longer.</summary>
internal sealed record BackupOperation(Instant At, DataSetDefinition DataSet, BackupPolicy Policy, int Generation) : Operation(At)
{
    /// <inheritdoc/>
    public override int Rank => 2;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => state.HomeOf(DataSet).Name;

    /// <inheritdoc/>
    public override void Perform(ReplayState state)
    {
        var copies = state.CopiesOf(DataSet.Name);
        if (DataSet.ExistsAt(At) && (IsLeftOut(state) ? GoesOnWithout(state) : Cycle(state, copies))) DropOldest(state, copies);
        // Who has no inventory does not know what there is to expire.
        if (Policy.Expires is not null && !state.Plan.InventoriesOf(Policy).Any(state.World.IsInventoryLost)) ExpireVersions.Of(state, DataSet, Policy, At, copy => Discard(state, copies, copy));
    }

    /// <summary>Makes a copy again that is lost, from what its step reads: the data set, or the copy of the step before.</summary>
    /// <returns>Whether it was made; it is not where that is not there to be read, or the job fails.</returns>
    public bool TakeAgain(ReplayState state, BackupCopy lost)
    {
        var copies = state.CopiesOf(DataSet.Name);
        var before = copies.Find(copy => copy.Policy == Policy && copy.Generation == Generation && copy.StepIndex == lost.StepIndex - 1);
        if (!DataSet.ExistsAt(At) || state.MigratedFrom(DataSet.Name) is not null || (lost.StepIndex > 0 && before is null)) return false;
        if (state.FailsSilently(Policy))
        {
            state.Log.Write(At, "backup", DataSet.Name.Text, $"cycle {Generation} of {Policy.Name} is run again, ends with RC 0 and has written nothing");
            return false;
        }

        // What is spoilt has the name that it is written under.
        if (state.World.Inspect(lost.Address) is not null) state.Logged(state.World.Discard(lost.Address));
        var stamp = state.World.Inspect(state.AddressOf(DataSet))?.Stamp;
        if (TakeStep(state, lost.StepIndex, before?.Address ?? state.AddressOf(DataSet)) is not { } again) return false;
        copies.Remove(lost);
        copies.Add(before is null ? again : again with { TakenAt = before.TakenAt });
        if (before is null && Policy.OnlyChanged) state.Record(DataSet.Name, Policy, state.BackupRecordOf(DataSet.Name, Policy) with { Copied = stamp });
        return true;
    }

    /// <summary>Makes the copy of a cycle before the horizon that is there at its beginning, whatever had changed since the one before it.</summary>
    public void MakeExisting(ReplayState state)
    {
        var source = state.AddressOf(DataSet);
        var stamp = Policy.OnlyChanged ? state.World.Inspect(source)?.Stamp : null;
        if (TakeSteps(state, state.CopiesOf(DataSet.Name), source) && Policy.CountsVersionsOf(DataSet))
            state.Record(DataSet.Name, Policy, state.BackupRecordOf(DataSet.Name, Policy).With(Generation, stamp, Policy.VersionsKept));
    }

    /// <summary>Makes a version.</summary>
    /// <returns>Whether there is one more on record.</returns>
    private bool Cycle(ReplayState state, List<BackupCopy> copies)
    {
        var source = state.AddressOf(DataSet);
        var stamp = Policy.OnlyChanged ? state.World.Inspect(source)?.Stamp : null;
        if (stamp is not null && stamp == state.BackupRecordOf(DataSet.Name, Policy).Copied) return false;
        if (state.FailsSilently(Policy)) state.Log.Write(At, "backup", DataSet.Name.Text, $"cycle {Generation} of {Policy.Name} ends with RC 0 and has written nothing");
        else if (!TakeSteps(state, copies, source)) return false;
        if (Policy.CountsVersionsOf(DataSet)) state.Record(DataSet.Name, Policy, state.BackupRecordOf(DataSet.Name, Policy).With(Generation, stamp, Policy.VersionsKept));
        return true;
    }

    /// <summary>Whether it is migrated, so that the cycle does not find it on its volume.</summary>
    private bool IsLeftOut(ReplayState state) => state.MigratedFrom(DataSet.Name) is not null && MigratedTimes.LeavesOut(state.Plan, Policy, state.AsIs(DataSet).Volume);

    /// <summary>The job ends well without it.</summary>
    /// <returns>Whether the cycle takes the place of an older one, and with it what that holds of the data set.</returns>
    private bool GoesOnWithout(ReplayState state)
    {
        state.Log.Write(At, "backup", DataSet.Name.Text, $"cycle {Generation} of {Policy.Name} leaves it out: it is migrated (volume serial MIGRAT)");
        return !Policy.CountsVersionsOf(DataSet);
    }

    private bool TakeSteps(ReplayState state, List<BackupCopy> copies, CopyAddress source)
    {
        BackupCopy? toWithdraw = null;
        for (var index = 0; index < Policy.Steps.Count; index++)
        {
            var copy = TakeStep(state, index, source);
            if (copy is null)
            {
                if (index > 0) state.NoteBrokenOff(DataSet, Policy);
                return false;
            }

            if (toWithdraw is not null) Discard(state, copies, toWithdraw);
            toWithdraw = copy.Step.Withdrawn && index < Policy.Steps.Count - 1 ? copy : null;
            copies.Add(copy);
            source = copy.Address;
        }

        return true;
    }

    private BackupCopy? TakeStep(ReplayState state, int index, CopyAddress source)
    {
        var step = Policy.Steps[index];
        var continuous = BackupUtilities.Find(step.Utility)?.Continuous ?? false;
        // A mirror's secondary is the same data set on another volume; every other copy has a name of its own.
        var name = continuous ? source.Name : CopyNames.Of(state.Plan, DataSet, Policy, index, Generation);
        var copy = new BackupCopy(Policy, index, Generation, At, new CopyAddress(name, step.To), continuous);
        var answer = state.Logged(state.World.Copy(new CopyOrder
        {
            Sysplex = state.HomeOf(DataSet).Name,
            Utility = step.Utility,
            RunsAs = BackupUtilities.Find(step.Utility) is { RunsAsUser: false } ? null : Policy.RunsAs,
            Source = source,
            Target = copy.Address,
            TargetLabel = step.KeyLabel,
            IsAllocatedByName = step.Name is not null,
            TargetOrganisation = step.Organisation,
            RsaKeyLabel = step.RsaKeyLabel,
            FoundThrough = state.Plan.InventoriesOf(Policy),
            Lag = step.Lag?.ToDuration() ?? Duration.Zero,
        }));
        if (answer.Failure is { } failure)
        {
            state.JobFailure = (failure, index);
            return null;
        }

        if (step.VaultAt is not null) state.Logged(state.World.Carry(copy.Address, step.VaultAt));
        return copy;
    }

    private void DropOldest(ReplayState state, List<BackupCopy> copies)
    {
        // Where a cycle can leave a data set out, versions are counted; else each cycle has its place, and takes that of the oldest.
        var oldest = Policy.CountsVersionsOf(DataSet) ? state.BackupRecordOf(DataSet.Name, Policy).Versions[0] : Generation - Policy.Keep + 1;
        var ended = copies.Where(copy => copy.Policy == Policy && !copy.Continuous && copy.Generation < oldest);
        foreach (var copy in ended.ToList()) Discard(state, copies, copy);
    }

    private static void Discard(ReplayState state, List<BackupCopy> copies, BackupCopy copy)
    {
        state.Logged(state.World.Discard(copy.Address));
        copies.Remove(copy);
    }
}
