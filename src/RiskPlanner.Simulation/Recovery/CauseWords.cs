using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>Puts causes into words, and says which of them are outages and what ends those.</summary>
internal static class CauseWords
{
    public static string Of(Failure failure)
    {
        var words = failure.Cause switch
        {
            Cause.DataSetNotFound => "data set not found",
            Cause.DataSetIsDump => "the copy is a dump that nothing restored",
            Cause.MediumLost => "medium lost",
            Cause.SysplexDown => "no sysplex runs",
            Cause.NoDataSetAccess => "no access to the data set",
            Cause.NoKeyAccess => "no access to the key",
            Cause.KeyNotFound => "key not found",
            Cause.KeyNotRefreshed => "the key is on disk and not in storage",
            Cause.KeyNotForCpacf => "CPACF may not use the key",
            Cause.KeyNotExportable => "the key may not be exported to CPACF",
            Cause.KeyPreActive => "the key's validity has not begun",
            Cause.KeyDeactivated => "the key's validity has ended",
            Cause.KeyArchived => "key is archived",
            Cause.KeyDecryptsOnly => "key is archived and decrypts only",
            Cause.ArchivingProhibited => "the record must not be archived",
            Cause.KeyRecordDamaged => "key record is damaged",
            Cause.KeyValueDiffers => "another key value is under the label",
            Cause.KeyServiceDown => "no coprocessor is active",
            Cause.PkdsMismatch => "no coprocessor is active: the PKDS is under another RSA or ECC master key",
            Cause.CkdsLost => "CKDS lost",
            Cause.CkdsCopyLost => "CKDS copy lost",
            Cause.MasterKeyUnknown => "wrapped under a master key that no register holds",
            Cause.KeyPartsMissing => "key parts of that master key cannot be reached",
            Cause.KeyPartsOfAnotherZone => "the smart cards with the key parts belong to another zone",
            Cause.SecurityDataBaseLost => "RACF data base lost",
            Cause.RepositoryLost => "repository lost",
            Cause.RecoveryKeyMissing => "the repository's recovery key cannot be reached",
            Cause.KeyServerDown => "no key server hands out the cartridge's key",
            Cause.KeyServerLost => "no key server has the cartridge's key any more",
            Cause.NotSupported => "not supported",
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.Cause, "Not a cause."),
        };
        return (failure.Label?.Text ?? failure.KeyManager) is { } about ? $"{words} ({about})" : words;
    }

    /// <summary>What would have to exist for an instruction not to fail so.</summary>
    public static string Prerequisite(Cause cause) => cause switch
    {
        Cause.DataSetNotFound => "the data set or copy, where it was",
        Cause.DataSetIsDump => "a way to restore the dump",
        Cause.MediumLost => "the medium, or a copy on another one",
        Cause.SysplexDown => "a sysplex that runs and can read what is left",
        Cause.NoDataSetAccess => "READ to the data set profile",
        Cause.NoKeyAccess => "READ to the CSFKEYS profile",
        Cause.KeyNotFound => "a place that still holds the key",
        Cause.KeyNotRefreshed => "a refresh of the in-storage CKDS",
        Cause.KeyNotForCpacf => "ICSF(SYMCPACFWRAP(YES)) in the CSFKEYS profile",
        Cause.KeyNotExportable => "a key that was made with XPRTCPAC",
        Cause.KeyPreActive => "a validity that has begun",
        Cause.KeyDeactivated => "a validity that has not ended",
        Cause.KeyArchived or Cause.KeyDecryptsOnly => "a record that is not archived",
        Cause.ArchivingProhibited => "a record without the prohibit-archive flag",
        Cause.KeyRecordDamaged => "a sound record of the key",
        Cause.KeyValueDiffers => "the key value that encrypted the data",
        Cause.KeyServiceDown => "the master key of the CKDS in CURRENT",
        Cause.PkdsMismatch => "the RSA and ECC master keys of the PKDS header in CURRENT, or a PKDS of their generation",
        Cause.CkdsLost => "a live CKDS, or a copy under the master key in CURRENT",
        Cause.CkdsCopyLost => "a CKDS copy at a site that stands",
        Cause.MasterKeyUnknown => "its master key in CURRENT or OLD, or retained key parts and a spare domain",
        Cause.KeyPartsMissing => "the key parts of that generation at a site that stands",
        Cause.KeyPartsOfAnotherZone => "a TKE workstation there that was enrolled in the zone of the smart cards before, or parts that need none",
        Cause.SecurityDataBaseLost => "a RACF data base",
        Cause.RepositoryLost => "an instance of the repository that stands, with its data base",
        Cause.RecoveryKeyMissing => "the repository's recovery key at a site that stands",
        Cause.KeyServerDown => "an instance of the key server that stands and holds a key of the cartridge",
        Cause.KeyServerLost => "a private key that the cartridge was written under, on an instance of its key server or in a backup",
        Cause.NotSupported => "a medium that can hold what it should receive",
        _ => throw new ArgumentOutOfRangeException(nameof(cause), cause, "Not a cause."),
    };

    /// <summary>What ends an outage, or null when the cause is no outage (z/OS facts, 1.7).</summary>
    public static string? EndOfOutage(Failure failure) => failure.Cause switch
    {
        Cause.KeyNotRefreshed => $"Refresh the in-storage CKDS on each member: the record of {failure.Label} is on disk.",
        Cause.KeyPreActive => $"Change the start date of the key record {failure.Label}.",
        Cause.KeyDeactivated => $"Change the end date of the key record {failure.Label}.",
        Cause.KeyArchived or Cause.KeyDecryptsOnly => $"Recall the key record {failure.Label} (ICSF option 5.5).",
        Cause.KeyNotExportable => $"Replace the key record {failure.Label} by one of the same value that was made with XPRTCPAC.",
        Cause.NoKeyAccess => $"Permit READ to the CSFKEYS profile of {failure.Label}.",
        Cause.KeyNotForCpacf => $"Set ICSF(SYMCPACFWRAP(YES) SYMCPACFRET(YES)) in the CSFKEYS profile of {failure.Label}.",
        Cause.SecurityDataBaseLost => "Restore the RACF data base from its backup, or define its profiles anew.",
        Cause.NoDataSetAccess => "Permit READ to the data set profile.",
        Cause.PkdsMismatch => "Put the PKDS back that is under the RSA and ECC master keys of the coprocessor, or enter those that are in its header.",
        Cause.KeyServerDown => $"Restore the key store of {failure.KeyManager} from its backup, and start an instance that the drives can reach.",
        _ => null,
    };
}
