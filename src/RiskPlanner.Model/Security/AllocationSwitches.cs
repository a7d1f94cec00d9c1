namespace RiskPlanner.Model;

/// <summary>The switches of SMS and RACF that decide whether a label takes effect when a data set is allocated (z/OS facts, 1.2 and 1.3). Immutable.</summary>
public sealed record AllocationSwitches
{
    /// <summary>What holds where a plan does not say.</summary>
    public static AllocationSwitches Usual { get; } = new();

    /// <summary>ACSDEFAULTS(YES) in IGDSMSxx: without it DATAKEY of a RACF profile gives no label.</summary>
    public bool AcsDefaults { get; init; } = true;

    /// <summary>
    /// Whether who allocates has READ to <c>STGADMIN.SMS.FAIL.INVALID.DSNTYPE.ENC</c>: a label on a type that cannot be encrypted then fails
    /// the allocation; otherwise the label is ignored in silence.
    /// </summary>
    public bool FailOnUnsupportedType { get; init; }

    /// <summary>Whether <c>STGADMIN.SMS.ALLOW.DATASET.SEQ.ENCRYPT</c> exists: without it sequential basic and large format cannot be encrypted.</summary>
    public bool AllowSequential { get; init; } = true;

    /// <summary>Whether <c>STGADMIN.SMS.ALLOW.PDSE.ENCRYPT</c> exists: without it a PDSE cannot be encrypted.</summary>
    public bool AllowPdse { get; init; } = true;

    /// <summary>Whether <c>STGADMIN.SMS.ALLOW.DATASET.TAPE.ENCRYPT</c> exists: without it access methods do not encrypt tape at any level.</summary>
    public bool AllowTape { get; init; } = true;

    /// <summary>Whether data sets of an organisation can be encrypted on disk.</summary>
    public bool Allow(DataSetOrganisation organisation) => organisation.EncryptableFrom() is not null && organisation.ExcludedAs() switch
    {
        EncryptionType.Pdse => AllowPdse,
        EncryptionType.Sequential => AllowSequential,
        _ => true,
    };
}
