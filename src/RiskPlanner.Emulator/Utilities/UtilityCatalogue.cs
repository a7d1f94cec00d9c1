using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>The utilities that the emulated systems have: every name that a plan can give.</summary>
internal static class UtilityCatalogue
{
    /// <summary>All of them. Programs of one kind share one mover, as their vendors' manuals describe one behaviour.</summary>
    public static IReadOnlyList<IUtility> All { get; } = Create(new BlockMover("DFSMSdss"), new BlockMover("FDR"), new BlockMover("DS8000"));

    /// <summary>The utilities by name.</summary>
    public static IReadOnlyDictionary<string, IUtility> ByName(IEnumerable<IUtility> utilities) =>
        utilities.ToDictionary(utility => utility.Name);

    /// <summary>The utilities with given movers.</summary>
    public static IReadOnlyList<IUtility> Create(BlockMover dss, BlockMover fdr, BlockMover array) =>
    [
        new Repro(),
        new AccessMethodCopy("IEBGENER"),
        new FileCopy("ZFS-FILES"),
        new AccessMethodCopy("FTP"),
        new AccessMethodCopy("FTPS"),
        new BlockCopy("ADRDSSU-COPY", dss),
        new BlockDump("ADRDSSU-DUMP", dss),
        new EncryptedDump("ADRDSSU-DUMP-RSA", DumpEncryption.Rsa, dss),
        new EncryptedDump("ADRDSSU-DUMP-PASSWORD", DumpEncryption.Password, dss),
        new BlockDump("ADRDSSU-FULL", dss),
        new BlockCopy("FDRCOPY", fdr),
        new BlockDump("FDRDSF", fdr),
        new HsmBackup("HSM-BACKUP", "BACKDS", "RECOVER", dss),
        new HsmBackup("HSM-ABACKUP", "ABACKUP", "ARECOVER", dss),
        new FlashCopy("FLASHCOPY", array),
        new RemoteMirror("METRO-MIRROR"),
        new RemoteMirror("GLOBAL-MIRROR"),
        new GlobalCopy("GLOBAL-COPY"),
    ];
}
