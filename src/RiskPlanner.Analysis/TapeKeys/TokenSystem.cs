using RiskPlanner.Model;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Analysis.TapeKeys;

/// <summary>A system as it stands. For one thread.</summary>
internal sealed class TokenSystem(ServingSystem definition, KeyServingRules rules)
{
    private Dictionary<(string Owner, string Label), TokenCertificate> _certificatesInForce = [];
    private Dictionary<string, (bool Everybody, HashSet<string> Users)> _profilesInForce = [];
    private SortedDictionary<string, TokenCertificate>? _loaded;

    /// <summary>What it was at the beginning.</summary>
    public ServingSystem Definition { get; } = definition;

    /// <summary>Whether it is lost.</summary>
    public bool IsLost { get; private set; }

    /// <summary>Which master keys its coprocessor holds.</summary>
    public string MasterKey { get; set; } = definition.MasterKey;

    /// <summary>RACF: certificates.</summary>
    public Dictionary<(string Owner, string Label), TokenCertificate> Certificates { get; private set; } = [];

    /// <summary>RACF: key rings.</summary>
    public Dictionary<(string Owner, string Ring), List<(string Owner, string Label)>> Rings { get; private set; } = [];

    /// <summary>RACF: who may use keys.</summary>
    public Dictionary<string, (bool Everybody, HashSet<string> Users)> Profiles { get; private set; } = [];

    /// <summary>The PKDS.</summary>
    public Dictionary<string, WrappedToken> Pkds { get; private set; } = [];

    /// <summary>Key groups, the names of their keys in order.</summary>
    public SortedDictionary<string, List<(string Alias, WrappedToken Key)>> Groups { get; private set; } = new(StringComparer.Ordinal);

    /// <summary>How many keys of each group were handed out.</summary>
    public Dictionary<string, int> HandedOut { get; private set; } = [];

    /// <summary>Files.</summary>
    public Dictionary<string, TokenFile> Files { get; private set; } = [];

    /// <summary>Drives that its key server knows.</summary>
    public HashSet<string> DeviceTable { get; private set; } = [];

    /// <summary>Where its drives ask.</summary>
    public List<string> Servers { get; private set; } = [];

    /// <summary>Cartridges that lie here.</summary>
    public Dictionary<string, TokenCartridge> Cartridges { get; private set; } = [];

    /// <summary>The metadata of its key server.</summary>
    public List<KeyUsage> Metadata { get; private set; } = [];

    /// <summary>The audit records of its key server.</summary>
    public List<AuditRecord> Audit { get; private set; } = [];

    /// <summary>Whether its key server runs.</summary>
    public bool Runs => _loaded is not null;

    /// <summary>What its key server has loaded, by label; only while it runs.</summary>
    public SortedDictionary<string, TokenCertificate> KeyStore => rules.KeyStoreIsLoadedAtStart ? _loaded! : Shown() ?? _loaded!;

    /// <summary>Starts its key server, anew where it ran.</summary>
    /// <returns>Whether there is a key ring to load.</returns>
    public bool Start()
    {
        if (Shown() is not { } shown) return false;
        _loaded = shown;
        return true;
    }

    /// <summary>Stops its key server.</summary>
    public void Stop() => _loaded = null;

    /// <summary>What was changed in a class comes into force.</summary>
    public void Refresh(RacfClass which)
    {
        if (which == RacfClass.Certificates) _certificatesInForce = new(Certificates);
        else _profilesInForce = Profiles.ToDictionary(profile => profile.Key, profile => (profile.Value.Everybody, profile.Value.Users.ToHashSet()));
    }

    /// <summary>Whether its key server may use a private key.</summary>
    public bool MayUse(string pkdsLabel)
    {
        if (!rules.ProfilesDecide) return true;
        (bool Everybody, HashSet<string> Users)? deciding = null;
        KeyLabelMask? most = null;
        foreach (var (name, access) in rules.ChangesNeedRefresh ? _profilesInForce : Profiles)
        {
            var mask = new KeyLabelMask(name);
            if (!mask.Covers(new KeyLabel(pkdsLabel)) || (most is { } other && KeyLabelMask.MostSpecificFirst.Compare(other, mask) <= 0)) continue;
            (most, deciding) = (mask, access);
        }

        return deciding is not { } found || found.Everybody || found.Users.Contains(Definition.RunsAs);
    }

    /// <summary>It is lost with all that was there.</summary>
    public void Lose()
    {
        IsLost = true;
        _loaded = null;
        Cartridges.Clear();
        Files.Clear();
        Metadata.Clear();
        Audit.Clear();
    }

    /// <summary>Another one in the same state.</summary>
    public TokenSystem Fork() => new(Definition, rules)
    {
        _certificatesInForce = _certificatesInForce,
        _profilesInForce = _profilesInForce,
        _loaded = _loaded,
        IsLost = IsLost,
        MasterKey = MasterKey,
        Certificates = new(Certificates),
        Rings = Rings.ToDictionary(ring => ring.Key, ring => ring.Value.ToList()),
        Profiles = Profiles.ToDictionary(profile => profile.Key, profile => (profile.Value.Everybody, profile.Value.Users.ToHashSet())),
        Pkds = new(Pkds),
        Groups = new(Groups.ToDictionary(group => group.Key, group => group.Value.ToList()), StringComparer.Ordinal),
        HandedOut = new(HandedOut),
        Files = new(Files),
        DeviceTable = [.. DeviceTable],
        Servers = [.. Servers],
        Cartridges = new(Cartridges),
        Metadata = [.. Metadata],
        Audit = [.. Audit],
    };

    private SortedDictionary<string, TokenCertificate>? Shown()
    {
        if (!Rings.TryGetValue((Definition.RingOwner, Definition.Ring), out var ring)) return null;
        var shown = new SortedDictionary<string, TokenCertificate>(StringComparer.Ordinal);
        var known = rules.ChangesNeedRefresh ? _certificatesInForce : Certificates;
        foreach (var entry in ring)
        {
            if (known.TryGetValue(entry, out var certificate) && certificate.IsTrusted) shown.TryAdd(entry.Label, certificate);
        }

        return shown;
    }
}
