using System.Collections.Immutable;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.World;

/// <content>What holds keys lies on volumes, and is lost with them.</content>
internal sealed partial class EmulatedWorld
{
    private ImmutableHashSet<(string KeyStore, KeyStorePart Part, string Site)> _lostPlaces = [];

    /// <summary>A volume is lost, and what of key stores lies on it.</summary>
    private void LoseWhatLiesOn(Medium medium)
    {
        foreach (var store in _plan.KeyStores)
        {
            if (store.On == medium.Name) Systems.Stores[store.Name].LosePlace(medium.Site);
            if (store.RacfOn == medium.Name) _lostPlaces = _lostPlaces.Add((store.Name, KeyStorePart.SecurityDataBase, medium.Site));
        }

        LoseWhatIsNowhere(_plan.KeyStores.Where(store => store.RacfOn == medium.Name));
    }

    /// <summary>With the last of its sites, or of the volumes there, the RACF data base is lost.</summary>
    private void LoseWhatIsNowhere(IEnumerable<KeyStore> stores)
    {
        foreach (var store in stores.Where(store => store.RacfOn is not null))
        {
            if (store.Sites.All(site => _lostSites.Contains(site) || _lostPlaces.Contains((store.Name, KeyStorePart.SecurityDataBase, site))))
                _lostSecurity = _lostSecurity.Add(store.Name);
        }
    }

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

            if (store.RacfOn is { } data && !Storage.Medium(data).IsLost && !_lostSecurity.Contains(store.Name))
            {
                _lostSecurity = _lostSecurity.Add(store.Name);
                count++;
            }
        }

        return count;
    }
}
