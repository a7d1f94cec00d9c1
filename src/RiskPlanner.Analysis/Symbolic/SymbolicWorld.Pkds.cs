using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>What happens to the PKDS and to its master keys.</content>
internal sealed partial class SymbolicWorld
{
    private Answer ChangePkaMasterKey(string keyStore, MasterKeyType kind)
    {
        var store = _stores[keyStore];
        if (store.FirstActive() is null) return Answers.Failed(new Failure(Cause.KeyServiceDown));
        if (!store.Pkds.Header.ContainsKey(kind) || store.Pkds.IsLost) return Answers.Failed(new Failure(Cause.CkdsLost));
        var active = store.Members.Where(member => member.Outage is null).ToList();
        var generation = store.Pkds.Change(kind);
        foreach (var member in active) member.Pka(kind).Set(generation);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer RollBackPkds(string keyStore)
    {
        var store = _stores[keyStore];
        if (store.Members.Count == 0) return Answers.Standstill;
        if (store.Pkds.Header.Count == 0 || store.IsNowhere) return Answers.Failed(new Failure(Cause.CkdsLost));
        store.Pkds.RollBack();
        PutPkdsOnDisk(keyStore);
        return Answers.Done;
    }

    /// <summary>There is a PKDS on disk, on volumes that stand, and each member is started anew on it.</summary>
    private void PutPkdsOnDisk(string keyStore)
    {
        _stores[keyStore].Pkds.IsThere();
        PutPrivateKeysBack(keyStore);
        _lostPlaces = _lostPlaces.Except(_lostPlaces.Where(place => place.KeyStore == keyStore && place.Part == KeyStorePart.Pkds));
        foreach (var member in _stores[keyStore].Members) member.Start();
    }

    /// <inheritdoc/>
    public Answer LoadFormerPkaMasterKeys(string sysplex)
    {
        if (!_running.TryGetValue(sysplex, out var service)) return Answers.Standstill;
        var pkds = service.Store.Pkds;
        if (pkds.Header.Keys.All(kind => service.Pka(kind).Current == pkds.BeforeOf(kind) && service.Pka(kind).Old is null)) return Answers.TargetGone;
        foreach (var kind in service.Store.Pkds.Header.Keys)
        {
            service.Pka(kind).Zeroise();
            service.Pka(kind).Set(service.Store.Pkds.BeforeOf(kind));
        }

        return Answers.Done;
    }
}
