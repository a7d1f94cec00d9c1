using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>What ends outages.</content>
internal sealed partial class SymbolicWorld
{
    /// <inheritdoc/>
    public Answer MakeKeyValid(string keyStore, KeyLabel label) => Change(keyStore, label, record => record with { ValidFrom = null, ValidUntil = null });

    /// <inheritdoc/>
    public Answer PermitKey(KeyLabel label, string? user = null)
    {
        _access.Permit(label);
        _access.Authority.PermitKey(label, user is null ? _plan.Recoverers : [user]);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer PermitDataSet(DataSetName dataSet, string? user = null)
    {
        _access.Authority.PermitDataSet(dataSet, user is null ? _plan.Recoverers : [user], forUpdate: user is not null);
        return Answers.Done;
    }

    private Answer RestoreSecurityDataBase(string keyStore)
    {
        _lostSecurity = _lostSecurity.Remove(keyStore);
        _lostPlaces = _lostPlaces.Except(_lostPlaces.Where(place => place.KeyStore == keyStore && place.Part == KeyStorePart.SecurityDataBase));
        return Answers.Done;
    }

    private Answer RestoreCatalog(string keyStore)
    {
        _lostCatalogs = _lostCatalogs.Remove(keyStore);
        _lostPlaces = _lostPlaces.Except(_lostPlaces.Where(place => place.KeyStore == keyStore && place.Part == KeyStorePart.Catalog));
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer RefreshCkds(string keyStore, string? sysplex = null)
    {
        var store = _stores[keyStore];
        if (store.Disk is not { } disk) return Answers.Failed(new Failure(Cause.CkdsLost));
        var members = store.Members.Where(member => sysplex is null || member.Sysplex.Name == sysplex).ToList();
        if (members.Count == 0) return Answers.Standstill;
        var matching = members.Where(member => member.Fits(disk)).ToList();
        foreach (var member in matching) member.Refresh();
        return Answers.Of(matching.Count == 0 ? new Failure(Misfit(members, disk)) : null);
    }

    /// <inheritdoc/>
    public Answer RestorePkds(string sysplex)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        var pkds = service.Store.Pkds;
        foreach (var kind in pkds.Header.Keys.ToList())
        {
            if (pkds.WasUnder(kind, service.Pka(kind).Current)) pkds.PutBack(kind, service.Pka(kind).Current!.Value);
            else pkds.Forget(kind);
        }

        PutPkdsOnDisk(service.Sysplex.KeyStore);
        return Answers.Done;
    }

    private Answer RestoreKeyServer(string keyManager) =>
        Answers.Of(_keyServers[keyManager].RestoreHindrance is { } cause ? new Failure(cause, KeyManager: keyManager) : _keyServers[keyManager].Restore() ? null : new Failure(Cause.KeyServerLost, KeyManager: keyManager));

    /// <inheritdoc/>
    public Answer AddVolume(string volume, string site)
    {
        _storage.Add(volume, site);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer StartSysplex(string sysplex, string site)
    {
        if (_running.TryGetValue(sysplex, out var running))
        {
            if (running.Sysplex.Site == site) return Answers.Done;
            Stop(running);
        }

        var definition = _plan.Sysplexes.First(candidate => candidate.Name == sysplex);
        var place = _plan.Sites.FirstOrDefault(candidate => candidate.Name == site) ?? _plan.Sites.First(candidate => candidate.Name == definition.Site);
        var store = _stores[definition.KeyStore];
        store.Join(_running[sysplex] = new KeyService(definition with { Site = site }, place, store, _rules));
        return Answers.Done;
    }

    /// <summary>A sysplex runs no more; what it held open is free.</summary>
    private void Stop(KeyService service)
    {
        service.Store.Leave(service);
        _access.ReleaseAll(service.Sysplex.Name);
        _running.Remove(service.Sysplex.Name);
    }
}
