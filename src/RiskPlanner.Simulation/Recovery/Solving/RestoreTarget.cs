using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Runbooks;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Solving;

/// <summary>
/// Where recoverers put what they bring back, and under which label: the data set's own while its key can be used; what lay in clear
/// stays in clear, since it must not depend on any key; anything else goes under a new label with a new key. For one thread.
/// </summary>
internal sealed class RestoreTarget(Plan plan, DataSetDefinition dataSet, Sysplex sysplex)
{
    /// <summary>What the labels begin with that recoverers generate keys under.</summary>
    public const string LabelPrefix = "DSET.RECOVER.KEY";

    /// <summary>The step that brings content back.</summary>
    /// <param name="attempt">What was done so far; a key is generated in it where one is needed.</param>
    /// <param name="from">Where the content lies.</param>
    /// <param name="made">The step whose way back it is.</param>
    /// <param name="step">The step.</param>
    /// <param name="failure">Why there is none.</param>
    /// <returns>Whether there is one.</returns>
    public bool For(Attempt attempt, CopyAddress from, BackupStep made, out RecoveryStep step, out Failure failure)
    {
        ((step, failure), var utility) = ((null!, null!), made.Utility);
        var descriptor = BackupUtilities.Find(utility);
        if (descriptor is { Continuous: true })
        {
            step = new RecoveryStep(RecoveryAction.SwitchToSecondary, sysplex.Name) { Utility = utility, Data = from, Target = from };
            return true;
        }

        if (VolumesToRestoreTo.First(plan, attempt, sysplex) is not { } volume)
        {
            failure = VolumesToRestoreTo.WhyNot(attempt.World, from);
            return false;
        }

        // Blocks keep the label that they lie under, or none: a dump of before the data set came under another one, or was encrypted at all, brings back that of then.
        step = descriptor?.ThroughAccessMethods == false
            ? new RecoveryStep(RecoveryAction.BringBackCopy, sysplex.Name)
            {
                Utility = utility, Data = from, Target = new CopyAddress(Name(attempt), volume), TargetLabel = attempt.World.Inspect(from)?.KeyLabel, DumpKey = made.RsaKeyLabel,
            }
            : Allocated(attempt, utility, from, volume, Label(attempt, from));
        return true;
    }

    /// <summary>The same step under a label of its own; null where no key can be generated for it.</summary>
    public RecoveryStep? Relabelled(Attempt attempt, RecoveryStep step) =>
        NewLabel(attempt) is { } label ? Allocated(attempt, step.Utility!, step.Data!.Value, step.Target!.Value.Medium, label) : null;

    /// <summary>The step that copies content which can be read to a free name under a label of its own; null where it cannot be.</summary>
    public RecoveryStep? CopyOut(Attempt attempt, CopyAddress from) => VolumesToRestoreTo.First(plan, attempt, sysplex) is { } volume && NewLabel(attempt) is { } label
        ? Allocated(attempt, "IEBGENER", from, volume, label)
        : null;

    /// <summary>
    /// An access method's way back, under a name for which no profile and no data class gives another label than the one that is wanted, where there
    /// is such a name.
    /// </summary>
    private RecoveryStep Allocated(Attempt attempt, string utility, CopyAddress from, string volume, KeyLabel? label)
    {
        var name = CopyNames.RestoredUnder(plan, dataSet, Number(attempt), label);
        return new RecoveryStep(RecoveryAction.BringBackCopy, sysplex.Name)
        {
            Utility = utility,
            Data = from,
            Target = new CopyAddress(name, volume),
            TargetLabel = label,
            TargetOrganisation = dataSet.Organisation,
            AvoidsProfile = name != Name(attempt),
        };
    }

    private DataSetName Name(Attempt attempt) => CopyNames.Restored(plan, dataSet, Number(attempt));

    private static int Number(Attempt attempt) => attempt.Steps.Count(step => step.Action == RecoveryAction.BringBackCopy) + 1;

    private KeyLabel? Label(Attempt attempt, CopyAddress from)
    {
        if (dataSet.KeyLabel is not { } own) return null;
        if (attempt.World.ProbeKey(sysplex.Name, Role.Recoverer, own).Failure is not { } failure) return own;
        if (attempt.World.Inspect(from) is { KeyLabel: null }) return null;
        // Without RACF or a key service nothing that is encrypted can be read either: the instruction will say so.
        return failure.Cause is Cause.SecurityDataBaseLost or Cause.KeyServiceDown or Cause.DesMasterKeyMismatch or Cause.PkdsMismatch or Cause.PkdsLost or Cause.CkdsLost or Cause.SysplexDown
            ? own
            : NewLabel(attempt) ?? own;
    }

    private KeyLabel? NewLabel(Attempt attempt)
    {
        var label = FreeLabel(plan);
        if (Usable(attempt, label)) return label;
        return attempt.Do(new RecoveryStep(RecoveryAction.GenerateKey, sysplex.Name) { Label = label }).Done ? label : null;
    }

    private bool Usable(Attempt attempt, KeyLabel label) => attempt.World.ProbeKey(sysplex.Name, Role.Recoverer, label).Done;

    /// <summary>A label that the plan does not have: a key generated under one that it has would destroy that key.</summary>
    private static KeyLabel FreeLabel(Plan plan)
    {
        var taken = plan.Keys.Select(key => key.Label).ToHashSet();
        return Enumerable.Range(1, int.MaxValue)
            .Select(number => new KeyLabel($"{LabelPrefix}{number:000}"))
            .First(label => !taken.Contains(label));
    }
}
