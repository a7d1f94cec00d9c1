using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>What can be seen of a data set or copy without any key.</summary>
/// <param name="Site">Where the medium is now.</param>
/// <param name="KeyLabel">The label in its encryption cell; null means that z/OS did not encrypt it.</param>
/// <param name="DriveEncrypted">Whether the drive encrypted what lies on the cartridge, under keys of a tape key server.</param>
/// <param name="Stamp">Which write it is from.</param>
public sealed record CopyState(string Site, KeyLabel? KeyLabel, bool DriveEncrypted, WriteStamp Stamp)
{
    /// <summary>Whether it is a dump that DFSMSdss encrypted as a whole (<see cref="DumpEncryption"/>), or a copy of one.</summary>
    public bool DumpEncrypted { get; init; }

    /// <summary>Whether its content lies there in clear.</summary>
    public bool IsClear => KeyLabel is null && !DriveEncrypted && !DumpEncrypted;
}
