using System.Collections.Immutable;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>
/// The live set of a key store: one CKDS, kept in step at each of its sites, with the safes of its master keys. For one thread.
/// </summary>
internal sealed class LiveKeyStore(string name, IReadOnlyList<string> sites, CkdsSafes safes, Pkds pkds)
{
    private ImmutableHashSet<string> _sites = [.. sites];

    // Where the volume of its data set is lost, and nothing has been put on another one.
    private ImmutableHashSet<string> _lostAt = [];

    /// <summary>Another live set that stands where this one does.</summary>
    /// <param name="safesThere">The safes of its master keys there.</param>
    public LiveKeyStore Fork(CkdsSafes safesThere) => new(Name, [], safesThere, Pkds.Fork())
    {
        _sites = _sites, _lostAt = _lostAt, ArchivedKeys = ArchivedKeys, Disk = Disk, Generation = Generation, DesPattern = DesPattern, Source = Source, IsSplit = IsSplit,
    };

    /// <summary>Its name in the plan.</summary>
    public string Name { get; } = name;

    /// <summary>The recorded key parts of the master keys of the CKDS.</summary>
    public CkdsSafes Safes { get; } = safes;

    /// <summary>The PKDS that goes with the CKDS.</summary>
    public Pkds Pkds { get; } = pkds;

    /// <summary>What happens when an archived key is asked for.</summary>
    public ArchivedKeyPolicy ArchivedKeys { get; init; }

    /// <summary>The key store that it follows; null where it stands alone.</summary>
    public KeyStoreSource? Source { get; init; }

    /// <summary>Whether nothing comes over from the key store that it mirrors any more.</summary>
    public bool IsSplit { get; private set; }

    /// <summary>Whether the live set stands nowhere any more.</summary>
    public bool IsWithoutSite => _sites.IsEmpty;

    /// <summary>Whether no site is left, or at each one that is left the volume of its data set is lost.</summary>
    public bool IsCutOff => _sites.IsSubsetOf(_lostAt);

    /// <summary>The mirror is split: what changes in the key store that it followed does not come over.</summary>
    public void Split() => IsSplit = true;

    /// <summary>The CKDS on disk, or null when it is lost.</summary>
    public Ckds? Disk { get; private set; }

    /// <summary>The generation of the AES master key that wraps the CKDS on disk, or did before it was lost.</summary>
    public int Generation { get; private set; }

    /// <summary>The DES pattern in the header of the CKDS on disk, or of the one that was lost; null where it has none.</summary>
    public VerificationPattern? DesPattern { get; private set; }

    /// <summary>Makes a data set the live one.</summary>
    public void Activate(Ckds ckds, int generation, string site)
    {
        Split();
        Receive(ckds, generation, ckds.DesPattern);
        _sites = _sites.Add(site);
        _lostAt = _lostAt.Remove(site);
    }

    /// <summary>Changes the records on disk, where there is a CKDS.</summary>
    /// <returns>Whether anything is different now.</returns>
    public bool Change(Func<Ckds, Ckds> change)
    {
        var before = Disk;
        if (before is not null) Disk = change(before);
        if (Disk == before) return false;
        Split();
        return true;
    }

    /// <summary>Replaces the data set after a master-key change.</summary>
    public void Replace(Ckds ckds, int generation)
    {
        Split();
        Receive(ckds, generation, ckds.DesPattern);
    }

    /// <summary>What the key store that it follows has becomes the live data set; null where that one has none.</summary>
    public void Receive(Ckds? ckds, int generation, VerificationPattern? desPattern)
    {
        // What is put where nothing is lies on volumes that stand.
        if (Disk is null && ckds is not null) _lostAt = [];
        Disk = ckds;
        (Generation, DesPattern) = (generation, desPattern);
    }

    /// <summary>The data set is lost.</summary>
    public void Lose()
    {
        Split();
        Disk = null;
    }

    /// <summary>The volume of its data set is lost at a site; with the last of them the data set is.</summary>
    public void LosePlace(string site)
    {
        _lostAt = _lostAt.Add(site);
        if (Disk is not null && IsCutOff) Lose();
    }

    /// <summary>Whether the last of its sites is gone: no live data set is left, CKDS or PKDS, until one goes live again.</summary>
    public bool IsNowhere => _sites.Count == 0;

    /// <summary>A site is gone; with the last of its sites the live set is gone.</summary>
    /// <returns>Whether the live set went with it.</returns>
    public bool LoseSite(string site)
    {
        Safes.LoseSite(site);
        Pkds.LoseSite(site);
        if (!_sites.Contains(site)) return false;
        _sites = _sites.Remove(site);
        if (_sites.Count > 0)
        {
            // Where it is left, its volume may be lost.
            if (Disk is not null && IsCutOff) Lose();
            return false;
        }

        Lose();
        return true;
    }
}
