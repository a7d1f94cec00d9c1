using System.Collections.Immutable;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>A volume dumped whole, with what lies on it beside data sets. Nothing in it ever changes.</summary>
/// <param name="Tokens">The data sets.</param>
/// <param name="KeyStores">The CKDS that lie on it, by the names of their key stores.</param>
/// <param name="Pkds">The key stores whose PKDS lies on it.</param>
/// <param name="Inventories">The inventories of copies that lie on it.</param>
internal sealed record VolumeDump(IReadOnlyCollection<StoredToken> Tokens, ImmutableDictionary<string, Ckds> KeyStores, ImmutableArray<string> Pkds, Inventories.Snapshot Inventories)
{
    /// <summary>The same without a key value.</summary>
    public VolumeDump Without(int value) => this with { KeyStores = KeyStores.ToImmutableDictionary(entry => entry.Key, entry => entry.Value.Without(value)) };
}
