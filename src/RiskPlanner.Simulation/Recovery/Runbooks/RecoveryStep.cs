using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery.Runbooks;

/// <summary>
/// A step of a recovery as a value: what is done, on which system, to what. It can be carried out in any world, and put into words
/// (<see cref="RecoveryActions"/>). Which of the parts are set depends on the action. Immutable.
/// </summary>
/// <param name="Action">What kind of action it is.</param>
/// <param name="System">The sysplex that it is done on; empty where it is done on none.</param>
public sealed record RecoveryStep(RecoveryAction Action, string System)
{
    /// <summary>The key label that it is about.</summary>
    public KeyLabel? Label { get; init; }

    /// <summary>The key store that it is about.</summary>
    public string? KeyStore { get; init; }

    /// <summary>Where a key or a CKDS comes from: a CKDS copy, another sysplex, a repository; or the key manager or inventory that is restored.</summary>
    public string? From { get; init; }

    /// <summary>What the CKDS is called that was live until this step, and is kept; null where there was none, or none is replaced.</summary>
    public string? Keeps { get; init; }

    /// <summary>The sysplex that it is done on where that is another one than needs the key; null else.</summary>
    public string? At { get; init; }

    /// <summary>Whether key records are saved from storage, since there is no CKDS on disk.</summary>
    public bool FromStorage { get; init; }

    /// <summary>Which value of a label a repository gives: 0 for the newest, 1 for the one before it, and so on.</summary>
    public int ValuesBack { get; init; }

    /// <summary>The data set or copy that is read, fetched or brought back.</summary>
    public CopyAddress? Data { get; init; }

    /// <summary>Where a copy is brought back to.</summary>
    public CopyAddress? Target { get; init; }

    /// <summary>The label under which the target is allocated, or which blocks bring with them; null for one in clear.</summary>
    public KeyLabel? TargetLabel { get; init; }

    /// <summary>How the target is organised; null where blocks are moved.</summary>
    public DataSetOrganisation? TargetOrganisation { get; init; }

    /// <summary>Whether the target has a name of its own because a profile or data class would give another label under the usual one.</summary>
    public bool AvoidsProfile { get; init; }

    /// <summary>The utility that brings a copy back.</summary>
    public string? Utility { get; init; }

    /// <summary>The PKDS label of the private key that opens the dump which is brought back; null where none does.</summary>
    public KeyLabel? DumpKey { get; init; }

    /// <summary>Who is permitted; null for recoverers.</summary>
    public string? User { get; init; }

    /// <summary>Whether the application reads, by its own authority, what stands under the name of its data set; else recoverers do.</summary>
    public bool ByApplication { get; init; }

    /// <summary>The volume that is provided.</summary>
    public string? Volume { get; init; }

    /// <summary>A site: where a cartridge is carried to, where a volume or a system is provided, where a CKDS is kept.</summary>
    public string? Site { get; init; }

    /// <summary>Whether it only checks: nothing is missed when it is left out.</summary>
    public bool IsCheck => Action == RecoveryAction.ReadData;

    /// <summary>Whether the world is as it was where the step fails: what it would put in place is looked at before anything is changed.</summary>
    public bool LeavesNothingWhereItFails => Action is RecoveryAction.RestoreKeyFromStorage or RecoveryAction.RestoreKeyFromCopy or RecoveryAction.ReencipherKeyFromCopy
        or RecoveryAction.RestoreKeyThroughSpareDomain or RecoveryAction.RestoreKeyFromRepository or RecoveryAction.ActivateCkdsCopy;

    /// <summary>Who does it, with what, and how long it takes.</summary>
    public ActionProfile Profile => RecoveryActions.Of(Action);

    /// <summary>Carries it out.</summary>
    public Answer CarryOut(IWorld world) => Profile.CarryOut(world, this);
}
