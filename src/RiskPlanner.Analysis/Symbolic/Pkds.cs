using System.Collections.Immutable;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>The PKDS of a key store: the generations of the RSA and ECC master keys in its header, and their key parts. For one thread.</summary>
internal sealed class Pkds
{
    private readonly Dictionary<MasterKeyType, KeyPartsSafe> _safes;
    private ImmutableSortedDictionary<MasterKeyType, int> _header = ImmutableSortedDictionary<MasterKeyType, int>.Empty;

    private Pkds(Pkds original)
    {
        // Most key stores have none.
        _safes = original._safes.Count == 0 ? original._safes : original._safes.ToDictionary(entry => entry.Key, entry => entry.Value.Fork());
        (_header, IsLost) = (original._header, original.IsLost);
    }

    public Pkds(KeyStore definition, SymbolicRules rules)
    {
        _safes = [];
        foreach (var kind in PkaMasterKeys.All)
        {
            if (definition.PracticeOf(kind) is { } practice) _header = _header.SetItem(kind, (_safes[kind] = new KeyPartsSafe(practice, rules)).Next());
        }
    }

    /// <summary>Whether it is on disk no more; its patterns are those that systems have in storage.</summary>
    public bool IsLost { get; private set; }

    /// <summary>It is lost on disk.</summary>
    /// <returns>Whether it was there.</returns>
    public bool Lose()
    {
        if (IsLost) return false;
        return IsLost = true;
    }

    /// <summary>One is on disk again.</summary>
    public void IsThere() => IsLost = false;

    /// <summary>The generations in its header; none when it is lost or empty.</summary>
    public IReadOnlyDictionary<MasterKeyType, int> Header => _header;

    /// <summary>Makes the next generation of a master key and wraps the PKDS under it.</summary>
    public int Change(MasterKeyType kind)
    {
        var generation = _safes[kind].Next();
        _header = _header.SetItem(kind, generation);
        return generation;
    }

    /// <summary>The generation before the one in the header; 0 stands for a master key that never wrapped it.</summary>
    public int BeforeOf(MasterKeyType kind) => Math.Max(_header[kind] - 1, 0);

    /// <summary>It is put back as it was before the last change of each of its master keys.</summary>
    public void RollBack()
    {
        foreach (var kind in _header.Keys.ToList()) _header = _header.SetItem(kind, BeforeOf(kind));
    }

    /// <summary>Why the parts of the generation in the header cannot be used, or null when they can.</summary>
    public Cause? Hindrance(MasterKeyType kind, IReadOnlyList<string> zones) => _safes[kind].Hindrance(_header[kind], zones);

    /// <summary>A PKDS in the same state.</summary>
    public Pkds Fork() => new(this);

    /// <summary>Whether it was ever under a generation of a master key.</summary>
    public bool WasUnder(MasterKeyType kind, int? generation) => generation >= 1 && generation <= _safes[kind].Newest;

    /// <summary>It is put back as it was when a generation of a master key wrapped it.</summary>
    public void PutBack(MasterKeyType kind, int generation) => _header = _header.SetItem(kind, generation);

    /// <summary>No pattern of a master key is checked any more.</summary>
    public void Forget(MasterKeyType kind) => _header = _header.Remove(kind);

    /// <summary>It is lost, or started empty.</summary>
    public void Empty() => _header = _header.Clear();

    /// <summary>The key parts at a site are lost, of both master keys.</summary>
    /// <returns>Whether some were there.</returns>
    public bool LoseParts(string site) => _safes.Values.Aggregate(false, (any, safe) => safe.LoseParts(site) || any);

    /// <summary>A holder of key parts is gone.</summary>
    /// <returns>Whether he had some.</returns>
    public bool LoseHolder(string holder) => _safes.Values.Aggregate(false, (any, safe) => safe.LoseHolder(holder) || any);

    /// <summary>The key parts at a site are gone with the site.</summary>
    public void LoseSite(string site)
    {
        foreach (var safe in _safes.Values) safe.LoseSite(site);
    }
}
