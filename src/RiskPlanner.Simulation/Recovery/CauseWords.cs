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
            Cause.KeyNotForCpacf => "CPACF may not use the key",
            Cause.KeyNotExportable => "the key may not be exported to CPACF",
            Cause.KeyPreActive => "the key's validity has not begun",
            Cause.KeyDeactivated => "the key's validity has ended",
            Cause.KeyArchived => "key is archived",
            Cause.KeyRecordDamaged => "key record is damaged",
            Cause.KeyValueDiffers => "another key value is under the label",
            Cause.KeyServiceDown => "no coprocessor is active",
            Cause.CkdsLost => "CKDS lost",
            Cause.CkdsCopyLost => "CKDS copy lost",
            Cause.MasterKeyUnknown => "wrapped under a master key that no register holds",
            Cause.KeyPartsMissing => "key parts of that master key cannot be reached",
            Cause.NotSupported => "not supported",
            _ => throw new ArgumentOutOfRangeException(nameof(failure), failure.Cause, "Not a cause."),
        };
        return failure.Label is { } label ? $"{words} ({label})" : words;
    }

    /// <summary>What ends an outage, or null when the cause is no outage (z/OS facts, 1.7).</summary>
    public static string? EndOfOutage(Failure failure) => failure.Cause switch
    {
        Cause.KeyPreActive => $"Change the start date of the key record {failure.Label}.",
        Cause.KeyDeactivated => $"Change the end date of the key record {failure.Label}.",
        Cause.KeyArchived => $"Recall the key record {failure.Label} (ICSF option 5.5).",
        Cause.NoKeyAccess => $"Permit READ to the CSFKEYS profile of {failure.Label}.",
        Cause.KeyNotForCpacf => $"Set ICSF(SYMCPACFWRAP(YES) SYMCPACFRET(YES)) in the CSFKEYS profile of {failure.Label}.",
        Cause.NoDataSetAccess => "Permit READ to the data set profile.",
        _ => null,
    };
}
