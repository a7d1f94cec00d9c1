namespace RiskPlanner.Model;

/// <summary>What a plan must know of a utility in order to place its copies. What it does with bytes is the world's affair.</summary>
/// <param name="Name">The name that plans use.</param>
/// <param name="Description">What it is, in a sentence.</param>
/// <param name="Placement">Who decides where the copy lies.</param>
/// <param name="Continuous">Whether it runs all the time instead of on a schedule.</param>
/// <param name="WritesTape">Whether its target can be a tape store.</param>
/// <param name="WritesDisk">Whether its target can be a volume.</param>
public sealed record BackupUtility(
    string Name, string Description, CopyPlacement Placement, bool Continuous, bool WritesTape, bool WritesDisk)
{
    /// <summary>
    /// Whether it reads and writes records through the access methods, so that its copy, and what it brings back, gets the label that it
    /// is allocated with; others move blocks with the label that they have.
    /// </summary>
    public bool ThroughAccessMethods { get; init; }

    /// <summary>Whether it works by the paths of files, so that it takes data sets of <see cref="DataSetOrganisation.Zfs"/> alone.</summary>
    public bool TakesFilesOnly { get; init; }

    /// <summary>How it sends what it has read to where its copy is written, as clear records that no label protects on the way; null where it writes to the medium itself.</summary>
    public BackupNetwork? Network { get; init; }

    /// <summary>Whether it takes data sets of an organisation.</summary>
    public bool Takes(DataSetOrganisation organisation) => !TakesFilesOnly || organisation == DataSetOrganisation.Zfs;

    /// <summary>Whether its copy is a dump, which must be restored before any access method reads it.</summary>
    public bool LeavesDump { get; init; }

    /// <summary>How its dump is encrypted as a whole, around what lies in it.</summary>
    public DumpEncryption Encryption { get; init; }

    /// <summary>Whether, from some level on, it copies between like encrypted data sets without the key (<see cref="Sysplex.CopiesLikeEncryptedAt"/>).</summary>
    public bool CopiesLikeEncrypted { get; init; }

    /// <summary>Whether it can look whether a data set was written to since it copied it last (<see cref="BackupPolicy.OnlyChanged"/>).</summary>
    public bool SeesChanges { get; init; }

    /// <summary>Whether its versions end by the rules of a management class (<see cref="BackupPolicy.Expires"/>).</summary>
    public bool ExpiresByClass { get; init; }

    /// <summary>Whether it chooses by itself what it copies: what is missing then fails no job.</summary>
    public bool ChoosesByItself { get; init; }

    /// <summary>
    /// Whether it copies whole volumes, with all that lies there: authority over the volume (class DASDVOL) is enough for it, and no profile of a data set is asked.
    /// </summary>
    public bool WholeVolume { get; init; }

    /// <summary>Whether it copies what is migrated too, from where it lies. It is DFSMShsm's own work, of an aggregate that somebody has listed.</summary>
    public bool ReachesMigrated { get; init; }

    /// <summary>Whether it is a job of a user's, whose access decides: mirrors, dumps of whole volumes and DFSMShsm ask nobody.</summary>
    public bool RunsAsUser => !Continuous && !ChoosesByItself && !WholeVolume && !ReachesMigrated;

    /// <summary>Whether its copy lags behind, so that a plan can state the lag (<see cref="BackupStep.Lag"/>).</summary>
    public bool Lags { get; init; }
}
