namespace RiskPlanner.Model;

/// <summary>Which data sets the ways of sending take: the step ends with an error for others, and nothing is sent of them.</summary>
public static class TransferMethods
{
    /// <summary>Whether a method sends data sets of an organisation.</summary>
    public static bool Sends(this TransferMethod method, DataSetOrganisation organisation) => method switch
    {
        // TRANSMIT takes sequential and partitioned data sets (TSO/E Command Reference).
        TransferMethod.Xmit => !organisation.IsVsam(),
        // GDKUTIL uploads sequential data sets, key- and entry-sequenced ones of VSAM, and RECFM=U (z/OS facts 2, F8).
        TransferMethod.GdkUtil => organisation is DataSetOrganisation.SequentialExtended or DataSetOrganisation.SequentialBasic or DataSetOrganisation.SequentialLarge or DataSetOrganisation.Vsam,
        // Paths are those of files in a zFS.
        TransferMethod.DssDumpPaths => organisation == DataSetOrganisation.Zfs,
        _ => true,
    };

    /// <summary>What a method sends, in words; null where it sends all.</summary>
    public static string? SendsAlone(this TransferMethod method) => method switch
    {
        TransferMethod.Xmit => "sequential and partitioned data sets",
        TransferMethod.GdkUtil => "sequential data sets, and key- or entry-sequenced ones of VSAM",
        TransferMethod.DssDumpPaths => "files of zFS aggregates",
        _ => null,
    };
}
