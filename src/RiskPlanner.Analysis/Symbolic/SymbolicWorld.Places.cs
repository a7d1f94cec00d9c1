using System.Collections.Immutable;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>What holds keys lies on volumes, and is lost with them.</content>
internal sealed partial class SymbolicWorld
{
    private ImmutableHashSet<(string KeyStore, KeyStorePart Part, string Site)> _lostPlaces = [];

    /// <summary>A volume is lost, and what of key stores lies on it.</summary>
    private void LoseWhatLiesOn(Medium medium)
    {
        foreach (var definition in _plan.KeyStores)
        {
            if (definition.On == medium.Name) _stores[definition.Name].LosePlace(medium.Site);
            if (definition.PkdsOn == medium.Name) _lostPlaces = _lostPlaces.Add((definition.Name, KeyStorePart.Pkds, medium.Site));
            if (definition.RacfOn == medium.Name) _lostPlaces = _lostPlaces.Add((definition.Name, KeyStorePart.SecurityDataBase, medium.Site));
            if (definition.CatalogOn == medium.Name) _lostPlaces = _lostPlaces.Add((definition.Name, KeyStorePart.Catalog, medium.Site));
            if (definition.RacfOn == medium.Name || definition.CatalogOn == medium.Name || definition.PkdsOn == medium.Name) LoseWhatIsNowhere(definition);
        }

        LoseCkdsCopiesOn(medium);
        LoseBackupsOn(medium);
        _inventories.LoseOn(medium);
    }

    /// <summary>With the last of its sites, or of the volumes there, what a key store stands on besides its CKDS is lost.</summary>
    private void LoseWhatIsNowhere(KeyStore definition)
    {
        if (definition.PkdsOn is not null && IsNowhere(definition, KeyStorePart.Pkds)) _stores[definition.Name].Pkds.Lose();
        if (definition.RacfOn is not null && IsNowhere(definition, KeyStorePart.SecurityDataBase)) _lostSecurity = _lostSecurity.Add(definition.Name);
        if (definition.CatalogOn is not null && IsNowhere(definition, KeyStorePart.Catalog)) _lostCatalogs = _lostCatalogs.Add(definition.Name);
    }

    /// <summary>CKDS copies on a medium are lost, but cartridges that were carried elsewhere.</summary>
    /// <returns>Whether there was one.</returns>
    private bool LoseCkdsCopiesOn(Medium medium)
    {
        var any = false;
        foreach (var (name, copy) in _ckdsCopies)
        {
            if (copy.On == medium.Name && copy.Site == medium.Site) any |= OwnCkdsCopies().Remove(name);
        }

        return any;
    }

    /// <summary>Backups of key managers on a medium are lost, but cartridges that were carried elsewhere.</summary>
    /// <returns>Whether there was one.</returns>
    private bool LoseBackupsOn(Medium medium)
    {
        var any = false;
        foreach (var manager in _plan.KeyManagers.Where(manager => manager.BackupOn == medium.Name))
        {
            if (manager.Kind == KeyManagerKind.Repository) any |= _repositories[manager.Name].LoseBackup();
            else if (manager.BackupAt == medium.Site) any |= _keyServers[manager.Name].LoseBackup();
        }

        foreach (var manager in _plan.KeyManagers.Where(manager => manager.MasterKey is { } key && key.On == medium.Name && key.At == medium.Site))
            any |= _keyServers[manager.Name].LoseMasterKey();

        return any;
    }

    private bool IsNowhere(KeyStore definition, KeyStorePart part) =>
        definition.Sites.All(site => _lostSites.Contains(site) || _lostPlaces.Contains((definition.Name, part, site)));

    /// <summary>What of key stores lies on volumes that systems can write is overwritten, and at each site with them.</summary>
    /// <returns>Whether there was anything.</returns>
    private bool OverwriteKeyStores()
    {
        var any = false;
        foreach (var definition in _plan.KeyStores)
        {
            if (definition.On is { } volume && !_storage.Medium(volume).IsLost && _stores[definition.Name].Disk is not null)
            {
                _stores[definition.Name].LoseDisk();
                any = true;
            }

            if (definition.PkdsOn is { } pkds && !_storage.Medium(pkds).IsLost) any |= _stores[definition.Name].Pkds.Lose();
            if (definition.RacfOn is { } data && !_storage.Medium(data).IsLost) any |= SharedSets.Include(ref _lostSecurity, definition.Name);
            if (definition.CatalogOn is { } catalog && !_storage.Medium(catalog).IsLost) any |= SharedSets.Include(ref _lostCatalogs, definition.Name);
        }

        foreach (var medium in _storage.Media) any |= !medium.IsLost && LoseCkdsCopiesOn(medium);
        foreach (var medium in _storage.Media) any |= !medium.IsLost && LoseBackupsOn(medium);
        foreach (var medium in _storage.Media) any |= !medium.IsLost && _inventories.LoseOn(medium);

        return any;
    }
}
