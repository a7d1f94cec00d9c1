using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>The PKDS of a key store: the generations of the RSA and ECC master keys in its header, and their key parts. For one thread.</summary>
internal sealed class Pkds
{
    private readonly Dictionary<PkaMasterKey, KeyPartsSafe> _safes = [];
    private readonly Dictionary<PkaMasterKey, int> _header = [];

    public Pkds(KeyStore definition)
    {
        foreach (var kind in PkaMasterKeys.All)
        {
            if (definition.PracticeOf(kind) is { } practice) _header[kind] = (_safes[kind] = new KeyPartsSafe(practice)).Next();
        }
    }

    /// <summary>The generations in its header; none when it is lost or empty.</summary>
    public IReadOnlyDictionary<PkaMasterKey, int> Header => _header;

    /// <summary>Makes the next generation of a master key and wraps the PKDS under it.</summary>
    public int Change(PkaMasterKey kind) => _header[kind] = _safes[kind].Next();

    /// <summary>The generation before the one in the header; 0 stands for a master key that never wrapped it.</summary>
    public int BeforeOf(PkaMasterKey kind) => Math.Max(_header[kind] - 1, 0);

    /// <summary>It is put back as it was before the last change of each of its master keys.</summary>
    public void RollBack()
    {
        foreach (var kind in _header.Keys.ToList()) _header[kind] = BeforeOf(kind);
    }

    /// <summary>Whether the parts of the generation in the header can be reached.</summary>
    public bool CanReach(PkaMasterKey kind) => _safes[kind].CanReach(_header[kind]);

    /// <summary>It is lost, or started empty.</summary>
    public void Empty() => _header.Clear();

    /// <summary>The key parts at a site are gone.</summary>
    public void LoseSite(string site)
    {
        foreach (var safe in _safes.Values) safe.LoseSite(site);
    }
}
