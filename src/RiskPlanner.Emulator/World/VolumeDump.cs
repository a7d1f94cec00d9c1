using System.Collections.Immutable;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Storage;

namespace RiskPlanner.Emulator.World;

/// <summary>A volume dumped whole, with what lies on it beside data sets. Nothing in it ever changes.</summary>
/// <param name="DataSets">The data sets.</param>
/// <param name="KeyStores">The CKDS that lie on it, each with the generation of its master key, by the names of their key stores.</param>
/// <param name="Pkds">The key stores whose PKDS lies on it.</param>
/// <param name="Inventories">What the inventories of copies that lie on it have on record, by their names.</param>
internal sealed record VolumeDump(
    IReadOnlyList<StoredDataSet> DataSets,
    ImmutableDictionary<string, (Ckds Content, int Generation)> KeyStores,
    ImmutableArray<string> Pkds,
    ImmutableDictionary<string, ImmutableSortedSet<string>> Inventories)
{
    /// <summary>The same with each CKDS changed.</summary>
    public VolumeDump With(Func<Ckds, Ckds> change) =>
        this with { KeyStores = KeyStores.ToImmutableDictionary(entry => entry.Key, entry => (change(entry.Value.Content), entry.Value.Generation)) };
}
