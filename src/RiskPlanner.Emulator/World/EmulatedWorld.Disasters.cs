using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>What strikes.</content>
internal sealed partial class EmulatedWorld
{
    private const string Fate = "Event";

    /// <inheritdoc/>
    public Answer LoseVolume(string volume)
    {
        Storage.Lose(Storage.Medium(volume));
        return Struck("lose volume", volume, "lost with all that lies on it");
    }

    /// <inheritdoc/>
    public Answer LoseArray(string array)
    {
        foreach (var volume in Storage.Media.Where(medium => medium.Array == array)) Storage.Lose(volume);
        return Struck("lose array", array, "lost with all its volumes");
    }

    /// <inheritdoc/>
    public Answer LoseTapeStore(string tapeStore)
    {
        Storage.Lose(Storage.Medium(tapeStore));
        return Struck("lose tape store", tapeStore, "lost but for cartridges that were carried elsewhere");
    }

    /// <inheritdoc/>
    public Answer LoseSite(string site)
    {
        _lostSites.Add(site);
        foreach (var medium in Storage.Media)
        {
            if (medium.Site == site) Storage.Lose(medium);
            else medium.LoseWhatIsAt(site);
        }

        foreach (var sysplex in Systems.Running.Values.Where(sysplex => sysplex.Site == site).ToList()) Systems.Stop(sysplex.Name);
        foreach (var store in Systems.Stores.Values)
        {
            store.LoseSite(site);
            // Without any live data set, members elsewhere lose their in-storage copy at the next start: what a take-over is.
            if (store.Disk is null) foreach (var member in Systems.MembersOf(store)) member.Forget();
        }

        foreach (var copy in _ckdsCopies.Where(copy => copy.Value.Site == site).Select(copy => copy.Key).ToList()) _ckdsCopies.Remove(copy);
        return Struck("lose site", site, "storage, cartridges, coprocessors, key parts and CKDS copies there are lost");
    }

    /// <inheritdoc/>
    public Answer LoseKeyValue(string keyStore, KeyLabel label, bool inCopies)
    {
        var store = Systems.Stores[keyStore];
        if (store.Disk?.Find(label) is not { } struck) return NoRecord("lose key value", label);
        var value = _parts.Fingerprints.Of(struck);
        Icsf.Update(store, Systems.MembersOf(store), RemoveValue);
        if (inCopies)
        {
            foreach (var copy in _ckdsCopies.Values) RemoveValue(copy.Content);
        }

        return Struck("lose key value", label.Text, inCopies
            ? "gone from every record, on disk, in storage and in each CKDS copy"
            : "gone from every live record, on disk and in storage");

        void RemoveValue(Ckds ckds)
        {
            foreach (var record in ckds.Records.Where(record => _parts.Fingerprints.Of(record) == value).ToList()) ckds.Delete(record.Label);
        }
    }

    /// <inheritdoc/>
    public Answer DeleteKeyRecord(string keyStore, KeyLabel label) =>
        ChangeRecord(keyStore, label, "delete key record", "deleted on disk and in storage", (ckds, record) => ckds.Delete(record.Label));

    /// <inheritdoc/>
    public Answer SpoilKeyRecord(string keyStore, KeyLabel label) =>
        ChangeRecord(keyStore, label, "spoil key record", "its token is damaged on disk and in storage", (ckds, record) =>
        {
            // Zeros, and no flipped bits: a second blow must not undo the first.
            ckds.Put(record with { Token = record.Token with { Wrapped = new byte[record.Token.Wrapped.Length] } });
        });

    /// <inheritdoc/>
    public Answer ArchiveKeyRecord(string keyStore, KeyLabel label) =>
        ChangeRecord(keyStore, label, "archive key record", "Record status: Archived", (ckds, record) => ckds.Put(record with { Archived = true }));

    /// <inheritdoc/>
    public Answer LoseCkds(string keyStore)
    {
        var store = Systems.Stores[keyStore];
        store.Lose();
        foreach (var member in Systems.MembersOf(store)) member.Forget();
        return Struck("lose CKDS", keyStore, "lost on disk and in storage");
    }

    /// <inheritdoc/>
    public Answer ZeroiseMasterKey(string sysplex)
    {
        Systems.Icsf[sysplex].Card.Zeroise();
        return Struck("zeroise coprocessor", sysplex, "NEW, CURRENT and OLD are empty");
    }

    private Answer ChangeRecord(string keyStore, KeyLabel label, string action, string result, Action<Ckds, KeyRecord> change)
    {
        var store = Systems.Stores[keyStore];
        if (store.Disk?.Find(label) is null) return NoRecord(action, label);
        Icsf.Update(store, Systems.MembersOf(store), ckds =>
        {
            if (ckds.Find(label) is { } record) change(ckds, record);
        });
        return Struck(action, label.Text, result);
    }

    private static Answer NoRecord(string action, KeyLabel label) =>
        new Transcript().Close(new Failure(Cause.KeyNotFound, label), Fate, action, label.Text, "there is no such record");

    private static Answer Struck(string action, string target, string result) =>
        new Transcript().Close(null, Fate, action, target, result);
}
