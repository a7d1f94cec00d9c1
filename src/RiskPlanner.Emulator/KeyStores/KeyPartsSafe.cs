using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>
/// The recorded key parts of a key store's master keys: the current generation and as many past ones as the plan retains, a
/// full set at each site that the plan names. For one thread.
/// </summary>
internal sealed class KeyPartsSafe(IReadOnlyList<string> sites, int retainedGenerations, CardRandom random)
{
    private const int PartCount = 3;

    private readonly List<IReadOnlyList<byte[]>> _generations = [];
    private readonly HashSet<string> _sites = [.. sites];

    /// <summary>The number of the current generation, 1 for the first.</summary>
    public int CurrentGeneration => _generations.Count;

    /// <summary>Makes the parts of the next generation; whoever enters them now holds them in hand.</summary>
    public IReadOnlyList<byte[]> Next()
    {
        var parts = new byte[PartCount][];
        for (var index = 0; index < PartCount; index++)
        {
            parts[index] = new byte[DataKey.Length];
            random.Fill(parts[index]);
        }

        _generations.Add(parts);
        return parts;
    }

    /// <summary>The parts of a generation; null when they are not kept or no site that holds them stands.</summary>
    public IReadOnlyList<byte[]>? Find(int generation)
    {
        var kept = generation >= 1 && generation <= CurrentGeneration && generation >= CurrentGeneration - retainedGenerations;
        return kept && _sites.Count > 0 ? _generations[generation - 1] : null;
    }

    /// <summary>The set of parts at a site is gone.</summary>
    public void LoseSite(string site) => _sites.Remove(site);
}
