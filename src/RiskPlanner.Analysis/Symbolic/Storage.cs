using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>All media of a world, the catalog, and the pairs of volumes. For one thread.</summary>
internal sealed class Storage
{
    // Media come and never go: what their names stand for is shared by all worlds that have the same ones.
    private Dictionary<string, int> _places;
    private Medium[] _media;
    private bool _placesShared;
    private readonly SymbolicRules _rules;
    private readonly List<VolumePair> _pairs = [];
    private Dictionary<DataSetName, string> _catalog = [];
    private bool _catalogShared;
    private long _writes;

    /// <summary>Makes the media of a plan, all sound and empty.</summary>
    public Storage(Plan plan, SymbolicRules rules, IReadOnlyDictionary<string, TapeKeyServer> servers)
    {
        Now = plan.From;
        _rules = rules;
        _media =
        [
            .. plan.Arrays.SelectMany(array => array.Volumes.Select(volume => new Medium(volume, array.Site, array.Name, rules, unlockServer: array.UnlockedBy is { } unlocking ? servers[unlocking] : null))),
            .. plan.Tapes.Select(tape => new Medium(tape.Name, tape.Site, array: null, rules, tape.KeyServer is { } server ? servers[server] : null, tape)),
        ];
        _places = _media.Index().ToDictionary(medium => medium.Item.Name, medium => medium.Index);
    }

    private Storage(Storage original, IReadOnlyDictionary<string, TapeKeyServer> servers)
    {
        original._catalogShared = original._placesShared = true;
        (Now, _rules, _catalog, _catalogShared, _writes) = (original.Now, original._rules, original._catalog, true, original._writes);
        (_places, _placesShared) = (original._places, true);
        _media = Array.ConvertAll(original._media, medium => medium.Fork(medium.KeyServer is { } server ? servers[server] : null, medium.UnlockedBy is { } unlocking ? servers[unlocking] : null));
        foreach (var pair in original._pairs) _pairs.Add(pair.Fork(Medium(pair.Primary.Name), Medium(pair.Secondary.Name)));
    }

    /// <summary>The time of the systems: for what lags, and for dates of keys.</summary>
    public Instant Now { get; private set; }

    /// <summary>The media.</summary>
    public IReadOnlyCollection<Medium> Media => _media;

    /// <summary>The medium of that name.</summary>
    public Medium Medium(string name) => _media[_places[name]];

    /// <summary>Moves time on; what lags arrives.</summary>
    public void AdvanceTo(Instant now)
    {
        Now = now;
        foreach (var pair in _pairs) pair.AdvanceTo(now);
    }

    /// <summary>The same storage for another world.</summary>
    /// <param name="servers">The tape key servers of that world.</param>
    public Storage Fork(IReadOnlyDictionary<string, TapeKeyServer> servers) => new(this, servers);

    /// <summary>An empty volume in an array of its own.</summary>
    public void Add(string volume, string site)
    {
        if (_places.ContainsKey(volume)) return;
        if (_placesShared) (_places, _placesShared) = (new(_places), false);
        _places.Add(volume, _media.Length);
        _media = [.. _media, new Medium(volume, site, volume, _rules)];
    }

    /// <summary>The stamp of the next write of content.</summary>
    public WriteStamp NextStamp() => new(++_writes);

    /// <summary>Whether the catalog has an entry for a data set.</summary>
    public bool IsCataloged(DataSetName name) => _catalog.ContainsKey(name);

    /// <summary>Whether the catalog leads to a medium for a data set.</summary>
    public bool IsCataloged(DataSetName name, string medium) => _catalog.TryGetValue(name, out var entry) && entry == medium;

    /// <summary>Writes a data set and catalogs it there; what is paired with the medium follows. Null when that was done.</summary>
    public Failure? Write(Medium medium, StoredToken token)
    {
        if ((medium.Lock ?? medium.DriveOutage) is { } outage) return outage;
        token = token with { DriveEncrypted = medium.HasEncryptingDrives, TapeLabels = medium.TapeLabels, HasSpoiltTapeKey = false };
        medium.Put(token);
        Catalog[token.Name] = medium.Name;
        foreach (var pair in _pairs)
        {
            if (pair.Primary == medium) pair.Written(Now, token);
        }

        return null;
    }

    /// <summary>Catalogs a data set that is on a medium there.</summary>
    /// <returns>Null: it can always be done.</returns>
    public Failure? Catalogs(DataSetName name, Medium medium)
    {
        Catalog[name] = medium.Name;
        return null;
    }

    /// <summary>Deletes and uncatalogs a data set; what is paired with the medium follows.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Delete(Medium medium, DataSetName name)
    {
        if (!medium.Remove(name)) return false;
        if (IsCataloged(name, medium.Name)) Catalog.Remove(name);
        foreach (var pair in _pairs)
        {
            if (pair.Primary == medium) pair.Deleted(Now, name);
        }

        return true;
    }

    /// <summary>
    /// Overwrites everything that systems can write: not what follows another volume, and not what was carried away unless the
    /// rules say so.
    /// </summary>
    /// <returns>Whether there was anything.</returns>
    public bool OverwriteOnline(bool reachesCarriedCartridges)
    {
        var any = false;
        foreach (var medium in _media)
        {
            if (medium.IsLost || medium.Lock is not null || medium.DriveOutage is not null || IsFollower(medium)) continue;
            foreach (var token in medium.Tokens.ToList())
            {
                if (token.CarriedTo is not null && !reachesCarriedCartridges) continue;
                Overwrite(medium, token with { Content = token.Content.Overwritten(), Stamp = NextStamp() });
                any = true;
            }
        }

        return any;
    }

    /// <summary>Puts a volume back to what a dump of it holds; what is paired with it follows. The catalog is not on it.</summary>
    public void Restore(Medium medium, IReadOnlyCollection<StoredToken> dump)
    {
        var names = dump.Select(token => token.Name).ToHashSet();
        foreach (var token in medium.Tokens.ToList())
        {
            if (names.Contains(token.Name)) continue;
            medium.Remove(token.Name);
            foreach (var pair in _pairs)
            {
                if (pair.Primary == medium) pair.Deleted(Now, token.Name);
            }
        }

        foreach (var token in dump) Overwrite(medium, token);
    }

    private void Overwrite(Medium medium, StoredToken token)
    {
        medium.Put(token);
        foreach (var pair in _pairs)
        {
            if (pair.Primary == medium) pair.Written(Now, token);
        }
    }

    /// <summary>The catalog, to be changed.</summary>
    private Dictionary<DataSetName, string> Catalog
    {
        get
        {
            if (_catalogShared) (_catalog, _catalogShared) = (new(_catalog), false);
            return _catalog;
        }
    }

    private bool IsFollower(Medium medium)
    {
        foreach (var pair in _pairs)
        {
            if (pair.Secondary == medium) return true;
        }

        return false;
    }

    /// <summary>Starts a pair with what the primary holds already; a pair that exists is left alone.</summary>
    public void Pair(Medium primary, Medium secondary, Duration lag, UtilityEffect effect)
    {
        foreach (var pair in _pairs)
        {
            if (pair.Primary == primary && pair.Secondary == secondary) return;
        }

        _pairs.Add(new VolumePair(primary, secondary, lag, effect));
        foreach (var token in primary.Tokens) secondary.Put(token);
    }

    /// <summary>Ends the pairs of a secondary and catalogs a data set there; null when it is not on it.</summary>
    public StoredToken? SwitchTo(Medium secondary, DataSetName name)
    {
        foreach (var pair in _pairs)
        {
            if (pair.Secondary == secondary) pair.Cut();
        }

        _pairs.RemoveAll(pair => pair.Secondary == secondary);
        if (secondary.Find(name) is not { } token) return null;
        Catalog[name] = secondary.Name;
        return token;
    }

    /// <summary>A medium is lost; nothing that was under way from it or to it arrives.</summary>
    public void Lose(Medium medium)
    {
        medium.Lose();
        foreach (var pair in _pairs)
        {
            if (pair.Primary == medium || pair.Secondary == medium) pair.Cut();
        }
    }
}
