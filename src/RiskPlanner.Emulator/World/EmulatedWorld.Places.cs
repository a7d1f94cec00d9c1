using System.Collections.Immutable;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.World;

/// <content>What holds keys lies on volumes, and is lost with them.</content>
internal sealed partial class EmulatedWorld
{
    private ImmutableHashSet<(string KeyStore, KeyStorePart Part, string Site)> _lostPlaces = [];
    private ImmutableHashSet<string> _lostCatalogs = [];

    /// <summary>A volume is lost, and what of key stores lies on it.</summary>
    private void LoseWhatLiesOn(Medium medium)
    {
        foreach (var store in _plan.KeyStores)
        {
            if (store.On == medium.Name) Systems.Stores[store.Name].LosePlace(medium.Site);
            if (store.PkdsOn == medium.Name) _lostPlaces = _lostPlaces.Add((store.Name, KeyStorePart.Pkds, medium.Site));
            if (store.CatalogOn == medium.Name) _lostPlaces = _lostPlaces.Add((store.Name, KeyStorePart.Catalog, medium.Site));
            if (store.RacfOn == medium.Name) _lostPlaces = _lostPlaces.Add((store.Name, KeyStorePart.SecurityDataBase, medium.Site));
        }

        LoseWhatIsNowhere(_plan.KeyStores.Where(store => store.PkdsOn == medium.Name || store.RacfOn == medium.Name || store.CatalogOn == medium.Name));
        LoseCopiesOn(medium);
        LoseInventoriesOn(medium);
    }

    /// <summary>CKDS copies and backups of key managers on a medium are lost, but cartridges that were carried elsewhere.</summary>
    /// <returns>How many.</returns>
    private int LoseCopiesOn(Medium medium)
    {
        var copies = _ckdsCopies.Where(copy => copy.Value.On == medium.Name && copy.Value.Site == medium.Site).Select(copy => copy.Key).ToList();
        _ckdsCopies = _ckdsCopies.RemoveRange(copies);
        return copies.Count + _plan.KeyManagers.Count(manager => manager.BackupOn == medium.Name && (manager.Kind == KeyManagerKind.Repository
            ? Systems.Repositories[manager.Name].LoseBackup()
            : manager.BackupAt == medium.Site && Systems.KeyServers[manager.Name].LoseBackup()))
            + _plan.KeyManagers.Count(manager => manager.MasterKey is { } key && key.On == medium.Name && key.At == medium.Site && Systems.KeyServers[manager.Name].LoseMasterKey());
    }

    /// <summary>With the last of its sites, or of the volumes there, PKDS, RACF data base and catalogs are lost.</summary>
    private void LoseWhatIsNowhere(IEnumerable<KeyStore> stores)
    {
        foreach (var store in stores)
        {
            if (store.PkdsOn is not null && IsNowhere(store, KeyStorePart.Pkds)) Systems.Stores[store.Name].Pkds.LoseDataSet();
            if (store.RacfOn is not null && IsNowhere(store, KeyStorePart.SecurityDataBase)) _lostSecurity = _lostSecurity.Add(store.Name);
            if (store.CatalogOn is not null && IsNowhere(store, KeyStorePart.Catalog)) _lostCatalogs = _lostCatalogs.Add(store.Name);
        }
    }

    private bool IsNowhere(KeyStore store, KeyStorePart part) =>
        store.Sites.All(site => _lostSites.Contains(site) || _lostPlaces.Contains((store.Name, part, site)));

    /// <summary>What of key stores lies on volumes that systems can write is overwritten, and at each site with them.</summary>
    /// <returns>How much of it.</returns>
    private int OverwriteKeyStores()
    {
        var count = 0;
        foreach (var store in _plan.KeyStores)
        {
            if (store.On is { } volume && !Storage.Medium(volume).IsLost && Systems.Stores[store.Name].Disk is not null)
            {
                Systems.Stores[store.Name].Lose();
                count++;
            }

            if (store.PkdsOn is { } pkds && !Storage.Medium(pkds).IsLost && Systems.Stores[store.Name].Pkds.LoseDataSet()) count++;
            if (store.RacfOn is { } data && !Storage.Medium(data).IsLost && !_lostSecurity.Contains(store.Name))
            {
                _lostSecurity = _lostSecurity.Add(store.Name);
                count++;
            }

            if (store.CatalogOn is { } catalog && !Storage.Medium(catalog).IsLost && !_lostCatalogs.Contains(store.Name))
            {
                _lostCatalogs = _lostCatalogs.Add(store.Name);
                count++;
            }
        }

        return count + Storage.Media.Where(medium => !medium.IsLost).Sum(medium => LoseCopiesOn(medium) + LoseInventoriesOn(medium));
    }
}
