using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>What strikes.</summary>
public interface IDisasterWorld
{
    /// <summary>Something of the estate is lost as a whole. No effect where it is gone already.</summary>
    /// <param name="part">What it is.</param>
    /// <param name="name">Its name in the plan, or, for a copy of a CKDS, in the story.</param>
    Answer Lose(LostPart part, string name);

    /// <summary>
    /// A disk array is switched off and on: it asks its key server for its key. Where no instance has it, the array stays locked, and its volumes can be neither read nor
    /// written until one serves; what is on them is as it was. No effect where it asks none, or is served.
    /// </summary>
    Answer RestartArray(string array);

    /// <summary>
    /// A key value vanishes from every record of the live key store that holds it, on disk and in storage, whatever its
    /// label; if <paramref name="inCopies"/>, from every CKDS copy and repository too, and then with every value that one of them
    /// still holds under the label where no live record does.
    /// </summary>
    Answer LoseKeyValue(string keyStore, KeyLabel label, bool inCopies, string? by = null);

    /// <summary>One key record is deleted from the live key store, on disk and in storage.</summary>
    Answer DeleteKeyRecord(string keyStore, KeyLabel label);

    /// <summary>The token of one key record is spoilt in the live key store, on disk and in storage.</summary>
    Answer SpoilKeyRecord(string keyStore, KeyLabel label);

    /// <summary>
    /// The CKDS on disk is spoilt by a write that its mirrors receive at each site; in-storage copies live on until a refresh
    /// or an IPL.
    /// </summary>
    Answer SpoilCkdsOnDisk(string keyStore);

    /// <summary>
    /// A whole CKDS copy is put back over the live data set. Members whose CURRENT master keys match its header refresh; the
    /// others keep their in-storage copy until the next IPL (z/OS facts, 2.5 and 2.6).
    /// </summary>
    Answer RollBackCkds(string keyStore, string copy);

    /// <summary>One key record is deleted by KGUP, on disk alone: until a refresh or an IPL the in-storage copies hide it.</summary>
    Answer DeleteKeyRecordOnDisk(string keyStore, KeyLabel label);

    /// <summary>
    /// One key record is on disk alone, as after a KGUP ADD without a refresh: no member has it in storage, until it refreshes or is
    /// started anew.
    /// </summary>
    Answer LeaveKeyRecordOnDiskAlone(string keyStore, KeyLabel label);

    /// <summary>A sysplex is started anew: what is on disk becomes its in-storage CKDS. Master-key registers are not touched.</summary>
    Answer Ipl(string sysplex);

    /// <summary>The coprocessor of a sysplex is zeroised: NEW, CURRENT and OLD are empty.</summary>
    Answer ZeroiseMasterKey(string sysplex);

    /// <summary>
    /// The coprocessor of a sysplex is replaced: CURRENT is entered again where key parts can be reached, OLD is empty
    /// (z/OS facts, 8.6).
    /// </summary>
    Answer ReplaceCoprocessor(string sysplex);

    /// <summary>The coprocessor of a sysplex holds the AES master key of the generation before the one that wraps its CKDS, and no other.</summary>
    Answer LoadFormerMasterKey(string sysplex);

    /// <summary>
    /// The coprocessor of a sysplex holds the DES master key of the generation before the one in the header of its CKDS, and no other; its other master keys are not
    /// touched. No effect where the CKDS has no DES pattern.
    /// </summary>
    Answer LoadFormerDesMasterKey(string sysplex);

    /// <summary>
    /// The PKDS of a key store is put back from the generation before of its RSA and ECC master keys, and each running member is
    /// started anew on it (z/OS facts, 2.4: CKDS and PKDS of one generation belong together).
    /// </summary>
    Answer RollBackPkds(string keyStore);

    /// <summary>
    /// The coprocessor of a sysplex holds the RSA and ECC master keys of the generation before those in the header of its PKDS, and
    /// no others; its AES master key is not touched.
    /// </summary>
    Answer LoadFormerPkaMasterKeys(string sysplex);

    /// <summary>
    /// A copy of a data set is overwritten below the I/O path: what it holds is nothing that anybody committed, and nobody notices before it is
    /// needed. No mirror receives it.
    /// </summary>
    Answer OverwriteCopy(CopyAddress copy);

    /// <summary>Nobody has access to a key any more, though the key is there: its CSFKEYS profile is missing.</summary>
    Answer LoseKeyProfile(KeyLabel label);

    /// <summary>
    /// Access is taken away: where it is the name of a user, from him in every access list; where it is that of a profile, from everybody in its
    /// list. What somebody keeps open stays open.
    /// </summary>
    Answer RemoveAccess(string name);

    /// <summary>
    /// A volume is restored whole from its full-volume dump of a moment: each data set on it is as it was then, with the key label of
    /// then, and what was allocated since is gone. Mirrors of the volume receive it.
    /// </summary>
    /// <param name="volume">The volume.</param>
    /// <param name="dumpedAt">When it was dumped (<see cref="ICopyWorld.DumpVolume"/>).</param>
    Answer RestoreVolume(string volume, Instant dumpedAt);

    /// <summary>
    /// The private key under the label of a tape key vanishes from every instance of each tape key server that holds it, and one of dumps from each PKDS; if
    /// <paramref name="inBackups"/>, from the backups of their key stores and PKDS too, and then cartridges and dumps under it alone are erased wherever they lie.
    /// </summary>
    Answer LosePrivateKey(string label, bool inBackups);

    /// <summary>What a cartridge holds of its data key is spoilt: no private key opens it any more, though its data is as it was.</summary>
    Answer LoseCartridgeKey(CopyAddress copy);

    /// <summary>One copy, or the cartridge that it is on, cannot be read any more; what is damaged lies below the I/O path.</summary>
    Answer LoseCopy(CopyAddress copy);

    /// <summary>
    /// Everything that a running system can write is overwritten: data sets and copies on volumes and tapes, but not cartridges
    /// that were carried away. Secondaries of mirrors are not written to by systems; they get what their primaries get.
    /// </summary>
    Answer OverwriteEverythingOnline();
}
