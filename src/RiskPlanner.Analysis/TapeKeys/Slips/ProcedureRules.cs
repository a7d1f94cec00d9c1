using RiskPlanner.Model;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Analysis.TapeKeys.Slips;

/// <summary>The rules of procedures by which key servers are set up (docs/scenarios/backup-key-server.md).</summary>
public static class ProcedureRules
{
    /// <summary>A file that is not there.</summary>
    public static ProcedureRule FileLeadsNowhere { get; } = new("RX0101", FindingSeverity.Error, "A file is used that nobody has made there, or sent there.");

    /// <summary>A certificate that is not there.</summary>
    public static ProcedureRule CertificateLeadsNowhere { get; } = new("RX0102", FindingSeverity.Error, "The label of a certificate leads nowhere.");

    /// <summary>A key ring that is not there.</summary>
    public static ProcedureRule RingLeadsNowhere { get; } = new("RX0103", FindingSeverity.Error, "The name of a key ring leads nowhere.");

    /// <summary>A profile that is not there.</summary>
    public static ProcedureRule ProfileLeadsNowhere { get; } = new("RX0104", FindingSeverity.Error, "The name of a profile leads nowhere.");

    /// <summary>A user who is not there.</summary>
    public static ProcedureRule UserLeadsNowhere { get; } = new("RX0105", FindingSeverity.Error, "A user is named whom nobody has defined.");

    /// <summary>A private key that is not there.</summary>
    public static ProcedureRule TokenLeadsNowhere { get; } = new("RX0106", FindingSeverity.Error, "The label of a private key leads to nothing in the PKDS.");

    /// <summary>A command that is not understood.</summary>
    public static ProcedureRule NotUnderstood { get; } = new("RX0107", FindingSeverity.Error, "A command cannot be carried out as it is written.");

    /// <summary>A command that is refused for another reason.</summary>
    public static ProcedureRule Refused { get; } = new("RX0108", FindingSeverity.Error, "A command is refused.");

    /// <summary>A certificate that gets another label.</summary>
    public static ProcedureRule OtherLabel { get; } = new("RX0111", FindingSeverity.Error, "A certificate gets another label than it was exported under: cartridges that name it by its label do not find it.");

    /// <summary>A profile over nothing.</summary>
    public static ProcedureRule ProfileOverNothing { get; } = new("RX0112", FindingSeverity.Warning, "A profile covers no private key of its system.");

    /// <summary>A private key that nobody may use.</summary>
    public static ProcedureRule NobodyMayUse { get; } = new("RX0113", FindingSeverity.Error, "A private key is covered by a profile that does not let the key server's user use it.");

    /// <summary>A short key.</summary>
    public static ProcedureRule ShortKey { get; } = new("RX0114", FindingSeverity.Warning, "The RSA key of a certificate has fewer than 2048 bits.");

    /// <summary>A private key under other master keys.</summary>
    public static ProcedureRule OtherMasterKeys { get; } = new("RX0115", FindingSeverity.Error, "A private key comes to a system with other master keys, which cannot open it.");

    /// <summary>A certificate that no ring shows.</summary>
    public static ProcedureRule InNoRing { get; } = new("RX0116", FindingSeverity.Warning, "A certificate is added and connected to no key ring: no key server finds it.");

    /// <summary>A private key that everybody may use.</summary>
    public static ProcedureRule EverybodyMayUse { get; } = new("RX0117", FindingSeverity.Warning, "No profile covers a private key, or one that lets everybody use it.");

    /// <summary>All of them, by id.</summary>
    public static IReadOnlyList<ProcedureRule> All { get; } =
    [
        FileLeadsNowhere, CertificateLeadsNowhere, RingLeadsNowhere, ProfileLeadsNowhere, UserLeadsNowhere, TokenLeadsNowhere, NotUnderstood, Refused,
        OtherLabel, ProfileOverNothing, NobodyMayUse, ShortKey, OtherMasterKeys, InNoRing, EverybodyMayUse,
    ];

    /// <summary>By which rule a refusal is a slip.</summary>
    public static ProcedureRule Of(ServingFault fault) => fault switch
    {
        ServingFault.FileMissing => FileLeadsNowhere,
        ServingFault.CertificateMissing => CertificateLeadsNowhere,
        ServingFault.RingMissing => RingLeadsNowhere,
        ServingFault.ProfileMissing => ProfileLeadsNowhere,
        ServingFault.UserUnknown => UserLeadsNowhere,
        ServingFault.TokenMissing => TokenLeadsNowhere,
        ServingFault.NotUnderstood => NotUnderstood,
        _ => Refused,
    };
}
