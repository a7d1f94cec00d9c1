using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>
/// The rules of exposure (docs/exposure.md). Clear data that has left the site is an error, on the site a warning, what nobody states a note; data
/// that the plan keeps in clear anyway is told of once, as a note.
/// </summary>
public static class ExposureRules
{
    /// <summary>A link that leaves the site.</summary>
    public static ExposureRule ClearOnLink { get; } = new("RX0001", FindingSeverity.Error, "Data of an encrypted data set goes over a link in clear.");

    /// <summary>A medium of the plan.</summary>
    public static ExposureRule ClearCopy { get; } = new("RX0002", FindingSeverity.Warning, "A copy of an encrypted data set lies in clear.");

    /// <summary>A cartridge that is carried.</summary>
    public static ExposureRule ClearCartridge { get; } = new("RX0003", FindingSeverity.Error, "A cartridge with data of an encrypted data set is carried away in clear.");

    /// <summary>The temporary data set of TRANSMIT.</summary>
    public static ExposureRule ClearTemporary { get; } = new("RX0004", FindingSeverity.Warning, "A temporary data set holds data of an encrypted data set in clear.");

    /// <summary>A host in between outside of the site.</summary>
    public static ExposureRule ClearInHost { get; } = new("RX0005", FindingSeverity.Error, "A host in between holds data of an encrypted data set in clear.");

    /// <summary>A receiver who gets clear data.</summary>
    public static ExposureRule ReceiverUnknown { get; } = new("RX0006", FindingSeverity.Note, "Whoever receives data of an encrypted data set gets it in clear, and nobody has stated how it is kept there.");

    /// <summary>Data that is kept in clear.</summary>
    public static ExposureRule KeptInClear { get; } = new("RX0007", FindingSeverity.Note, "A data set that the plan keeps in clear leaves the site in clear.");

    /// <summary>A host in between inside the machine.</summary>
    public static ExposureRule ClearInsideMachine { get; } = new("RX0008", FindingSeverity.Warning, "A host inside the machine holds data of an encrypted data set in clear.");

    /// <summary>A host of which nobody knows.</summary>
    public static ExposureRule HostUnknown { get; } = new("RX0009", FindingSeverity.Note, "Nobody has stated whether a host in between ends the session, and so holds data in clear.");

    /// <summary>A TLS session of FTP.</summary>
    public static ExposureRule SessionBySettings { get; } = new("RX0010", FindingSeverity.Note, "TLS protects the data connection of FTP only where its settings say so.");

    /// <summary>A transfer that cannot be made as planned.</summary>
    public static ExposureRule RefusedByControl { get; } = new("RX0011", FindingSeverity.Note, "A control refuses a transfer of the plan, so that nothing is sent.");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<ExposureRule> All { get; } =
        [ClearOnLink, ClearCopy, ClearCartridge, ClearTemporary, ClearInHost, ReceiverUnknown, KeptInClear, ClearInsideMachine, HostUnknown, SessionBySettings, RefusedByControl];
}
