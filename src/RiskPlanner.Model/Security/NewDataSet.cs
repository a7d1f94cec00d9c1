namespace RiskPlanner.Model;

/// <summary>A data set that is about to be allocated.</summary>
/// <param name="Name">Its name.</param>
public sealed record NewDataSet(DataSetName Name)
{
    /// <summary>How it is organised.</summary>
    public DataSetOrganisation Organisation { get; init; } = DataSetOrganisation.SequentialExtended;

    /// <summary>Whether it is written to tape.</summary>
    public bool OnTape { get; init; }

    /// <summary>Whether access methods encrypt tape where it is written (<see cref="Sysplex.EncryptsTapeAt"/>).</summary>
    public bool TapeIsEncrypted { get; init; }

    /// <summary>The label that the job states (DSKEYLBL, DEFINE CLUSTER KEYLABEL); null when none.</summary>
    public KeyLabel? StatedLabel { get; init; }

    /// <summary>The data class that the job states; null for the one that the ACS routines choose.</summary>
    public string? StatedDataClass { get; init; }
}
