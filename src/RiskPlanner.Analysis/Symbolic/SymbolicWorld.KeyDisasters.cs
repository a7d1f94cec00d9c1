using System.Collections.Immutable;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>What strikes keys, key stores and coprocessors.</content>
internal sealed partial class SymbolicWorld
{
    /// <inheritdoc/>
    public Answer LoseKeyValue(string keyStore, KeyLabel label, bool inCopies, string? by = null)
    {
        var store = _stores[keyStore];
        var values = ValuesUnder(store, label, inCopies);
        if (values.Count == 0) return NoRecord(label);
        foreach (var value in values)
        {
            store.DeleteValue(value);
            if (!inCopies) continue;
            foreach (var other in _stores.Values) other.DeleteValue(value);
            ChangeCkdsCopies(content => content.DeleteValue(value));
            _volumeDumps = _volumeDumps.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Without(value));
            foreach (var repository in _repositories.Values) repository.DeleteValue(value, by);
        }

        return Answers.Done;
    }

    /// <summary>The value of the live record; where there is none, each value that a copy or a repository still holds under the label.</summary>
    private List<int> ValuesUnder(LiveKeyStore store, KeyLabel label, bool inCopies)
    {
        if (store.Find(label) is { } live) return [live.Value];
        var values = new List<int>();
        if (!inCopies) return values;
        foreach (var copy in _ckdsCopies.Values)
        {
            if (copy.Content.Find(label) is { } record && !values.Contains(record.Value)) values.Add(record.Value);
        }

        foreach (var repository in _repositories.Values) values.AddRange(repository.ValuesOf(label).Except(values));

        return values;
    }

    /// <inheritdoc/>
    public Answer DeleteKeyRecord(string keyStore, KeyLabel label)
    {
        var store = _stores[keyStore];
        if (store.Find(label) is null) return NoRecord(label);
        store.Delete(label);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer SpoilKeyRecord(string keyStore, KeyLabel label) => _stores[keyStore].Find(label) is not null && _stores[keyStore].All(label, record => record.Damaged)
        ? Answers.TargetGone
        : Change(keyStore, label, record => record with { Damaged = true });

    private Answer LoseCkds(string keyStore)
    {
        if (_stores[keyStore].IsGone) return Answers.TargetGone;
        _stores[keyStore].Lose();
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer ZeroiseMasterKey(string sysplex)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        if (service.IsZeroised) return Answers.TargetGone;
        service.Zeroise();
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer SpoilCkdsOnDisk(string keyStore)
    {
        if (_stores[keyStore].Disk is null) return Answers.TargetGone;
        _stores[keyStore].LoseDisk();
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer RollBackCkds(string keyStore, string copy)
    {
        var store = _stores[keyStore];
        if (!_ckdsCopies.TryGetValue(copy, out var kept)) return Answers.Failed(new Failure(Cause.CkdsCopyLost));
        if (store.Members.Count == 0) return Answers.Standstill;
        store.RollBack(kept.Content.Copy(), store.Members[0].Sysplex.Site);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer DeleteKeyRecordOnDisk(string keyStore, KeyLabel label)
    {
        var store = _stores[keyStore];
        if (store.Disk?.Find(label) is null) return NoRecord(label);
        store.Split();
        if (_rules.StorageHidesDiskChanges) store.Disk.Delete(label);
        else store.Delete(label);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer LeaveKeyRecordOnDiskAlone(string keyStore, KeyLabel label)
    {
        var store = _stores[keyStore];
        if (store.Disk?.Find(label) is null) return NoRecord(label);
        if (!_rules.AdditionsNeedRefresh) return Answers.Done;
        foreach (var member in store.Members) member.InStorage?.Delete(label);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer Ipl(string sysplex)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        service.Start();
        _access.ReleaseAll(sysplex);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer ReplaceCoprocessor(string sysplex)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        var generation = service.Store.Header.Generation;
        if (_rules.ReplacementEmptiesOld) service.Zeroise();
        service.EnterDesParts();
        service.EnterPkaParts();
        if (service.Store.Safes.Aes.Hindrance(generation, service.TkeZones) is null)
        {
            if (service.Registers.Current != generation) service.Registers.Set(generation);
        }
        else service.Registers.Zeroise();
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer LoadFormerMasterKey(string sysplex)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        var (generation, newest) = (service.Store.Header.Generation, service.Store.Safes.Aes.Newest);
        // 0 stands for a master key that never wrapped this key store.
        var former = generation >= 2 && generation <= newest ? generation - 1 : 0;
        if (service.Registers.Current == former && service.Registers.Old is null) return Answers.TargetGone;
        service.Registers.Zeroise();
        service.Registers.Set(former);
        return Answers.Done;
    }

    private Answer LoseSecurityDataBase(string keyStore)
    {
        return SharedSets.Include(ref _lostSecurity, keyStore) ? Answers.Done : Answers.TargetGone;
    }

    private Answer LoseCatalog(string keyStore) => SharedSets.Include(ref _lostCatalogs, keyStore) ? Answers.Done : Answers.TargetGone;

    private Answer LoseCkdsCopy(string copy) => OwnCkdsCopies().Remove(copy) ? Answers.Done : Answers.TargetGone;

    /// <inheritdoc/>
    public Answer LoseKeyProfile(KeyLabel label)
    {
        return _access.Forbid(label) ? Answers.Done : Answers.TargetGone;
    }

    /// <inheritdoc/>
    public Answer RemoveAccess(string name) => _access.Authority.Remove(name) ? Answers.Done : Answers.TargetGone;

    private Answer LoseRepository(string keyManager)
    {
        return _repositories[keyManager].LoseDataBase() ? Answers.Done : Answers.TargetGone;
    }

    private Answer LoseKeyParts(string site)
    {
        var any = false;
        foreach (var store in _stores.Values) any |= store.Safes.LoseParts(site) | store.Pkds.LoseParts(site);
        return any ? Answers.Done : Answers.TargetGone;
    }

    private Answer LoseKeyHolder(string holder)
    {
        var any = false;
        foreach (var store in _stores.Values) any |= store.Safes.LoseHolder(holder) | store.Pkds.LoseHolder(holder);
        return any ? Answers.Done : Answers.TargetGone;
    }

    private Answer LoseKeyServer(string keyManager)
    {
        return _keyServers[keyManager].LoseKeyStores() ? Answers.Done : Answers.TargetGone;
    }

    private Answer LoseManagerKey(string keyManager) =>
        (_repositories.TryGetValue(keyManager, out var repository) ? repository.LoseRecoveryKey() : _keyServers[keyManager].LoseMasterKey()) ? Answers.Done : Answers.TargetGone;

    private Answer LoseManagerBackup(string keyManager) =>
        (_repositories.TryGetValue(keyManager, out var repository) ? repository.LoseBackup() : _keyServers[keyManager].LoseBackup()) ? Answers.Done : Answers.TargetGone;

    /// <inheritdoc/>
    public Answer ChangeRecoveryKey(string keyManager) => _repositories[keyManager].ChangeRecoveryKey(CanBeBackedUp(keyManager)) is { } cause ? Answers.Failed(new Failure(cause)) : Answers.Done;

    /// <inheritdoc/>
    public Answer LosePrivateKey(string label, bool inBackups)
    {
        var any = false;
        foreach (var server in _keyServers.Values) any |= server.LosePrivateKey(label, inBackups);
        any |= LosePrivateKeyOfDumps(label, inBackups);
        return any ? Answers.Done : Answers.TargetGone;
    }

    private Answer Change(string keyStore, KeyLabel label, Func<KeyRecord, KeyRecord> change)
    {
        var store = _stores[keyStore];
        if (store.Find(label) is null) return NoRecord(label);
        store.Change(label, change);
        return Answers.Done;
    }

    private static Answer NoRecord(KeyLabel label) => Answers.Failed(new Failure(Cause.KeyNotFound, label));
}
