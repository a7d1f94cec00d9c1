namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>What is said of key servers to people, in one place. Pure; safe between threads.</summary>
public static class ServingWords
{
    /// <summary>Why something was refused, with what it is about.</summary>
    public static string Of(ServingRefusal refusal)
    {
        ArgumentNullException.ThrowIfNull(refusal);
        return $"{Of(refusal.Fault)} ({refusal.About})";
    }

    /// <summary>Why something was refused.</summary>
    public static string Of(ServingFault fault) => fault switch
    {
        ServingFault.SystemLost => "the system is lost",
        ServingFault.NotUnderstood => "the command cannot be carried out as it is written",
        ServingFault.FileMissing => "there is no file of that name",
        ServingFault.FileOfAnotherKind => "the file holds something else",
        ServingFault.CertificateMissing => "RACF has no certificate of that label",
        ServingFault.CertificateExists => "RACF has a certificate of that label already",
        ServingFault.RingMissing => "there is no such key ring",
        ServingFault.RingExists => "there is such a key ring already",
        ServingFault.ProfileMissing => "there is no such profile",
        ServingFault.ProfileExists => "there is such a profile already",
        ServingFault.UserUnknown => "RACF does not know the user",
        ServingFault.TokenMissing => "the PKDS has no token under that label",
        ServingFault.TokenExists => "the PKDS has a token under that label already",
        ServingFault.ServerUnknown => "no system has that address",
        ServingFault.ServerDown => "the key server does not run",
        ServingFault.NoServerNamed => "nobody has told the drives where to ask",
        ServingFault.DriveMissing => "the system has no such drive",
        ServingFault.DriveUnknown => "the drive is not in the device table",
        ServingFault.CartridgeMissing => "the cartridge is not there",
        ServingFault.CartridgeKeysSpoilt => "what the cartridge holds of its key is spoilt",
        ServingFault.OtherKindOfCartridge => "the key of the cartridge is not wrapped under labels",
        ServingFault.CertificateNotServed => "the server's key ring shows no such certificate",
        ServingFault.PrivateKeyMissing => "the private key is not there",
        ServingFault.NoKeyAccess => "the server's user may not use the private key",
        ServingFault.MasterKeyDiffers => "the key is under other master keys",
        ServingFault.KeyDiffers => "another key is under that name",
        ServingFault.GroupMissing => "the server has no such key group, or none with that key",
        _ => throw new ArgumentOutOfRangeException(nameof(fault), fault, "Not a fault."),
    };

    /// <summary>What a procedure is worth, as a sentence.</summary>
    public static string Of(ProcedureVerdict verdict) => verdict switch
    {
        ProcedureVerdict.Readable => "The cartridges are read, and would be after any one loss more.",
        ProcedureVerdict.WithoutRedundancy => "The cartridges are read, but only without redundancy: one loss more ends that.",
        ProcedureVerdict.Unreadable => "The cartridges are unreadable.",
        _ => throw new ArgumentOutOfRangeException(nameof(verdict), verdict, "Not a verdict."),
    };
}
