using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Storage;

/// <summary>
/// A data set as it lies on a medium: its bytes, encrypted if it has an encryption cell. Immutable: a write makes a new one,
/// so that a block copy can share the very same bytes.
/// </summary>
internal sealed record StoredDataSet
{
    /// <summary>Its name.</summary>
    public required DataSetName Name { get; init; }

    /// <summary>Its organisation.</summary>
    public required DataSetOrganisation Organisation { get; init; }

    /// <summary>How it is encrypted; null means in clear.</summary>
    public EncryptionCell? Cell { get; init; }

    /// <summary>The key of the cartridge that the drive encrypted it with, wrapped; null where no drive did.</summary>
    public CartridgeKey? Cartridge { get; init; }

    /// <summary>The bytes on the medium, never changed.</summary>
    public required StoredBytes Bytes { get; init; }

    /// <summary>Which write of content it is from; who moves blocks hands it on.</summary>
    public WriteStamp Stamp { get; init; }

    /// <summary>Whether it is a dump: the image of a data set that must be restored before it can be read.</summary>
    public bool IsDump { get; init; }

    /// <summary>What DFSMSdss put around it where it is a dump that was encrypted as a whole, or a copy of one; null else.</summary>
    public DumpLayer? Around { get; init; }

    /// <summary>Where a cartridge was carried to; null while it is at its medium's own site.</summary>
    public string? CarriedTo { get; init; }
}
