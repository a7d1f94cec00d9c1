using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>A place where content of a data set lies: the data set itself, a copy, or what a recovery brought back.</summary>
/// <param name="Address">Its name and its volume or tape store.</param>
/// <param name="Site">Where it is now: a carried cartridge is not at its tape store's site.</param>
/// <param name="KeyLabel">The label in its encryption cell; null means that z/OS did not encrypt it.</param>
/// <param name="IsDump">Whether it is a dump, which must be restored before an access method can read it.</param>
/// <param name="DriveEncrypted">Whether the drive encrypted what lies on the cartridge, under keys of a tape key server.</param>
public sealed record StoredState(CopyAddress Address, string Site, KeyLabel? KeyLabel, bool IsDump, bool DriveEncrypted = false)
{
    /// <summary>Whether it is a dump that DFSMSdss encrypted as a whole (<see cref="DumpEncryption"/>), or a copy of one.</summary>
    public bool DumpEncrypted { get; init; }
}
