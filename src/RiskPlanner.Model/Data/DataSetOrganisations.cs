namespace RiskPlanner.Model;

/// <summary>What z/OS does with data sets of each organisation (z/OS facts, 1.2).</summary>
public static class DataSetOrganisations
{
    /// <summary>
    /// The lowest z/OS level at which data sets of this organisation can be encrypted, the APAR counted in that some levels
    /// need; null when none can: what then becomes of a label says <see cref="LabelAllocation"/>.
    /// </summary>
    public static ZosLevel? EncryptableFrom(this DataSetOrganisation organisation) => organisation switch
    {
        DataSetOrganisation.Pds => null,
        DataSetOrganisation.Zfs or DataSetOrganisation.LogStream => new ZosLevel(2, 3),
        _ => new ZosLevel(2, 2),
    };

    /// <summary>What the lowest level needs besides; empty when nothing.</summary>
    public static string Condition(this DataSetOrganisation organisation) => organisation switch
    {
        DataSetOrganisation.SequentialExtended or DataSetOrganisation.Vsam or DataSetOrganisation.Db2 => "OA50569 below 2.3",
        DataSetOrganisation.SequentialBasic or DataSetOrganisation.SequentialLarge => "OA56622 below 2.5",
        DataSetOrganisation.Pdse => "OA56324 below 2.4",
        _ => "",
    };

    /// <summary>Whether it is opened by VSAM.</summary>
    public static bool IsVsam(this DataSetOrganisation organisation) =>
        organisation is DataSetOrganisation.Vsam or DataSetOrganisation.Zfs or DataSetOrganisation.Db2 or DataSetOrganisation.LogStream;

    /// <summary>Whether REPRO can copy it without decrypting where the target is like it: extended format, sequential or VSAM.</summary>
    public static bool IsCopiedEncrypted(this DataSetOrganisation organisation) =>
        organisation is DataSetOrganisation.SequentialExtended or DataSetOrganisation.Vsam;

    /// <summary>The type by which a RACF profile can exclude it from encryption (ENCRYPTTYPES); null when none: extended format.</summary>
    public static EncryptionType? ExcludedAs(this DataSetOrganisation organisation) => organisation switch
    {
        DataSetOrganisation.Pdse => EncryptionType.Pdse,
        DataSetOrganisation.SequentialBasic or DataSetOrganisation.SequentialLarge => EncryptionType.Sequential,
        _ => null,
    };
}
