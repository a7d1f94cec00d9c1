using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>What strikes.</summary>
public interface IDisasterWorld
{
    /// <summary>A volume is lost with what lies on it.</summary>
    Answer LoseVolume(string volume);

    /// <summary>A disk array is lost with its volumes.</summary>
    Answer LoseArray(string array);

    /// <summary>Everything in a tape store is lost, but cartridges that were carried elsewhere.</summary>
    Answer LoseTapeStore(string tapeStore);

    /// <summary>A site is lost with its arrays, tapes, cartridges, CKDS copies, key parts, coprocessors and live CKDS.</summary>
    Answer LoseSite(string site);

    /// <summary>
    /// A key value vanishes from every record of the live key store that holds it, on disk and in storage, whatever its
    /// label; if <paramref name="inCopies"/>, from every CKDS copy too.
    /// </summary>
    Answer LoseKeyValue(string keyStore, KeyLabel label, bool inCopies);

    /// <summary>One key record is deleted from the live key store, on disk and in storage.</summary>
    Answer DeleteKeyRecord(string keyStore, KeyLabel label);

    /// <summary>The token of one key record is spoilt in the live key store, on disk and in storage.</summary>
    Answer SpoilKeyRecord(string keyStore, KeyLabel label);

    /// <summary>One key record is archived.</summary>
    Answer ArchiveKeyRecord(string keyStore, KeyLabel label);

    /// <summary>The live CKDS is lost, on disk and in storage.</summary>
    Answer LoseCkds(string keyStore);

    /// <summary>The coprocessor of a sysplex is zeroised: NEW, CURRENT and OLD are empty.</summary>
    Answer ZeroiseMasterKey(string sysplex);
}
