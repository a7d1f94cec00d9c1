using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>
/// What ends outages (z/OS facts, 1.7): acts that are no part of a recovery by itself, because they undo somebody's decision, take
/// another team, or need what the plan has not.
/// </summary>
public interface IReliefWorld
{
    /// <summary>Gives a key record a validity that has begun and does not end, on disk and in storage.</summary>
    Answer MakeKeyValid(string keyStore, KeyLabel label);

    /// <summary>
    /// Lets those whom the plan lets use a key use it again, and recoverers, or somebody else, too: the label gets a profile of its own with
    /// permits, SYMCPACFWRAP and SYMCPACFRET.
    /// </summary>
    /// <param name="label">The label.</param>
    /// <param name="user">Who gets READ; null for recoverers.</param>
    Answer PermitKey(KeyLabel label, string? user = null);

    /// <summary>The same for a data set: it gets a discrete profile.</summary>
    /// <param name="dataSet">The data set, or a copy.</param>
    /// <param name="user">Who gets UPDATE; null for recoverers, who get READ.</param>
    Answer PermitDataSet(DataSetName dataSet, string? user = null);

    /// <summary>Restores something of the estate as a whole from a backup of its own; fails where there is none that can be used.</summary>
    /// <param name="part">What it is.</param>
    /// <param name="name">Its name in the plan; for what belongs to a key store, that of the key store.</param>
    Answer Restore(RestoredPart part, string name);

    /// <summary>
    /// Refreshes the in-storage CKDS of each running member whose CURRENT master keys match the header on disk; fails where there is
    /// no such member or no CKDS on disk.
    /// </summary>
    /// <param name="keyStore">The key store.</param>
    /// <param name="sysplex">The only sysplex that is to refresh; null for each.</param>
    Answer RefreshCkds(string keyStore, string? sysplex = null);

    /// <summary>
    /// Puts a PKDS in place that a sysplex's coprocessor can work with: under the RSA and ECC master keys that its registers hold, where
    /// the PKDS was ever under these; of a master key that no register holds it has no pattern any more (CSFMKVPR; z/OS facts, 2.4).
    /// </summary>
    Answer RestorePkds(string sysplex);

    /// <summary>
    /// Puts a private key back into the PKDS that a sysplex works with, from a backup of it; fails where no backup that can be used has it
    /// (<see cref="Cause.PrivateKeyLost"/>).
    /// </summary>
    Answer RestorePrivateKey(string sysplex, KeyLabel label);

    /// <summary>An empty volume in an array of its own is there.</summary>
    /// <param name="volume">Its serial, which no other volume has.</param>
    /// <param name="site">Where it stands.</param>
    Answer AddVolume(string volume, string site);

    /// <summary>
    /// A sysplex that does not run, or runs at another site, is started on other hardware, with empty coprocessors, and reads the CKDS on
    /// disk where there is one. RACF and catalogs are as they were. One that runs there already stays as it is.
    /// </summary>
    /// <param name="sysplex">The sysplex.</param>
    /// <param name="site">Where it runs from now on.</param>
    Answer StartSysplex(string sysplex, string site);
}
