using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>What strikes.</content>
internal sealed partial class SymbolicWorld
{
    private Answer LoseVolume(string volume) => LoseMedium(volume);

    private Answer LoseArray(string array)
    {
        var any = false;
        foreach (var medium in _storage.Media)
        {
            if (medium.Array != array || medium.IsLost) continue;
            _storage.Lose(medium);
            LoseWhatLiesOn(medium);
            any = true;
        }

        return any ? Answers.Done : Answers.TargetGone;
    }

    private Answer LoseTapeStore(string tapeStore) => LoseMedium(tapeStore);

    private Answer LoseSite(string site)
    {
        if (!SharedSets.Include(ref _lostSites, site)) return Answers.TargetGone;
        foreach (var medium in _storage.Media)
        {
            if (medium.Site == site)
            {
                _storage.Lose(medium);
                LoseBackupsOn(medium);
                _inventories.LoseOn(medium);
            }
            else medium.LoseWhatIsAt(site);
        }

        foreach (var service in _running.Values)
        {
            if (service.Sysplex.Site == site) Stop(service);
        }

        _inventories.LoseBackupsAt(site);
        foreach (var store in _stores.Values) store.LoseSite(site);
        foreach (var definition in _plan.KeyStores.Where(definition => definition.Sites.Contains(site))) LoseWhatIsNowhere(definition);
        foreach (var repository in _repositories.Values) repository.LoseSite(site);
        foreach (var server in _keyServers.Values) server.LoseSite(site);
        foreach (var (name, copy) in _ckdsCopies)
        {
            if (copy.Site == site) OwnCkdsCopies().Remove(name);
        }

        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer RestoreVolume(string volume, Instant dumpedAt)
    {
        var medium = _storage.Medium(volume);
        if (medium.IsLost) return Answers.Failed(Answers.MediumLost);
        if (medium.Lock is { } locked) return Answers.Failed(locked);
        if (!_volumeDumps.TryGetValue((volume, dumpedAt), out var dump)) return Answers.Failed(Answers.DataSetNotFound);
        _storage.Restore(medium, dump.Tokens);
        _inventories.PutBack(dump.Inventories);
        // Systems find it when they are started anew.
        foreach (var name in dump.Pkds) _stores[name].Pkds.IsThere();
        // In-storage copies live on until a refresh or an IPL.
        foreach (var (name, ckds) in dump.KeyStores) _stores[name].PutOnDisk(ckds.Copy());
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer LoseCopy(CopyAddress copy) =>
        Answers.Of(_storage.Medium(copy.Medium).Spoil(copy.Name) ? null : Answers.DataSetNotFound);

    /// <inheritdoc/>
    public Answer OverwriteCopy(CopyAddress copy)
    {
        var medium = _storage.Medium(copy.Medium);
        if (medium.Find(copy.Name) is not { } token) return Answers.Failed(Answers.DataSetNotFound);
        medium.Put(token with { Content = token.Content.Overwritten(), Stamp = _storage.NextStamp() });
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer RestartArray(string array)
    {
        var volumes = _storage.Media.Where(medium => medium.Array == array && !medium.IsLost).ToList();
        if (volumes.Count == 0 || volumes[0].UnlockedBy is not { } name || volumes[0].Lock is not null) return Answers.TargetGone;
        foreach (var volume in volumes) volume.Ask();
        if (volumes[0].Lock is null) return Answers.TargetGone;
        // What the server could be restored from waits for the server.
        if (_plan.KeyManagers.Any(manager => manager.Name == name && volumes.Exists(volume => volume.Name == manager.BackupOn))) _keyServers[name].LoseBackup();
        if (_plan.KeyManagers.Any(manager => manager.Name == name && volumes.Exists(volume => volume.Name == manager.MasterKey?.On))) _keyServers[name].LoseMasterKey();
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer RekeyCartridges(string tapeStore, IReadOnlyList<string> labels)
    {
        if (_running.Count == 0) return Answers.Standstill;
        var medium = _storage.Medium(tapeStore);
        if (medium.IsLost) return Answers.TargetGone;
        medium.Rekey(labels);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer LoseCartridgeKey(CopyAddress copy)
    {
        var medium = _storage.Medium(copy.Medium);
        if (medium.Find(copy.Name) is not { } token) return Answers.Failed(Answers.DataSetNotFound);
        if (!token.DriveEncrypted || token.HasSpoiltTapeKey) return Answers.TargetGone;
        medium.Put(token with { HasSpoiltTapeKey = true });
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer OverwriteEverythingOnline()
    {
        if (_running.Count == 0) return Answers.Standstill;
        var any = _storage.OverwriteOnline(_rules.RansomwareReachesVaults);
        any |= OverwriteKeyStores();
        return any ? Answers.Done : Answers.TargetGone;
    }

    private Answer LoseMedium(string name)
    {
        var medium = _storage.Medium(name);
        if (medium.IsLost) return Answers.TargetGone;
        _storage.Lose(medium);
        LoseWhatLiesOn(medium);
        return Answers.Done;
    }
}
