using RiskPlanner.Simulation.Worlds;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// A data set or copy as it lies on a medium: a content under a label and a key value, or in clear. Immutable, so that a block
/// copy shares it.
/// </summary>
/// <param name="Name">Its name.</param>
/// <param name="Content">What it holds.</param>
/// <param name="Label">The label in its encryption cell; null means in clear.</param>
/// <param name="Value">The key value that encrypted it; 0 in clear.</param>
internal sealed record StoredToken(DataSetName Name, ContentToken Content, KeyLabel? Label, int Value)
{
    /// <summary>Whether the bytes of another one are the same.</summary>
    public bool IsAsWritten(StoredToken other) => Content.Identity == other.Content.Identity && Label == other.Label && Value == other.Value && Around == other.Around;

    /// <summary>How the data set is organised.</summary>
    public DataSetOrganisation Organisation { get; init; }

    /// <summary>Whether it is a dump.</summary>
    public bool IsDump { get; init; }

    /// <summary>What DFSMSdss put around it where it is a dump that was encrypted as a whole, or a copy of one; null else.</summary>
    public DumpToken? Around { get; init; }

    /// <summary>Whether the drive encrypted it, under the labels of its tape store.</summary>
    public bool DriveEncrypted { get; init; }

    /// <summary>The labels that the data key of its cartridge is wrapped under; null where no drive encrypted it.</summary>
    public IReadOnlyList<string>? TapeLabels { get; init; }

    /// <summary>Whether what the cartridge holds of its data key is spoilt.</summary>
    public bool HasSpoiltTapeKey { get; init; }

    /// <summary>Which write it is from.</summary>
    public WriteStamp Stamp { get; init; }

    /// <summary>Where a cartridge was carried to; null while it is at its medium's own site.</summary>
    public string? CarriedTo { get; init; }
}
