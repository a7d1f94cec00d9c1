using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>What strikes.</content>
internal sealed partial class SymbolicWorld
{
    /// <inheritdoc/>
    public Answer LoseVolume(string volume) => LoseMedium(volume);

    /// <inheritdoc/>
    public Answer LoseArray(string array)
    {
        foreach (var medium in _storage.Media)
        {
            if (medium.Array == array) _storage.Lose(medium);
        }

        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer LoseTapeStore(string tapeStore) => LoseMedium(tapeStore);

    /// <inheritdoc/>
    public Answer LoseSite(string site)
    {
        _lostSites.Add(site);
        foreach (var medium in _storage.Media)
        {
            if (medium.Site == site) _storage.Lose(medium);
            else medium.LoseWhatIsAt(site);
        }

        foreach (var (name, service) in _running)
        {
            if (service.Sysplex.Site != site) continue;
            service.Store.Leave(service);
            _running.Remove(name);
        }

        foreach (var store in _stores.Values) store.LoseSite(site);
        foreach (var (name, copy) in _ckdsCopies)
        {
            if (copy.Site == site) _ckdsCopies.Remove(name);
        }

        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer LoseKeyValue(string keyStore, KeyLabel label, bool inCopies)
    {
        var store = _stores[keyStore];
        if (store.Disk?.Find(label) is not { } struck) return NoRecord(label);
        store.DeleteValue(struck.Value);
        if (inCopies)
        {
            foreach (var copy in _ckdsCopies.Values) copy.Content.DeleteValue(struck.Value);
        }

        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer DeleteKeyRecord(string keyStore, KeyLabel label)
    {
        var store = _stores[keyStore];
        if (store.Disk?.Find(label) is null) return NoRecord(label);
        store.Delete(label);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer SpoilKeyRecord(string keyStore, KeyLabel label) =>
        Change(keyStore, label, record => record with { Damaged = true });

    /// <inheritdoc/>
    public Answer ArchiveKeyRecord(string keyStore, KeyLabel label) =>
        Change(keyStore, label, record => record with { Archived = true });

    /// <inheritdoc/>
    public Answer LoseCkds(string keyStore)
    {
        _stores[keyStore].Lose();
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer ZeroiseMasterKey(string sysplex)
    {
        if (_running.TryGetValue(sysplex, out var service)) service.Registers.Zeroise();
        return Answers.Done;
    }

    private Answer LoseMedium(string name)
    {
        _storage.Lose(_storage.Medium(name));
        return Answers.Done;
    }

    private Answer Change(string keyStore, KeyLabel label, Func<KeyRecord, KeyRecord> change)
    {
        var store = _stores[keyStore];
        if (store.Disk?.Find(label) is null) return NoRecord(label);
        store.Change(label, change);
        return Answers.Done;
    }

    private static Answer NoRecord(KeyLabel label) => Answers.Failed(new Failure(Cause.KeyNotFound, label));
}
