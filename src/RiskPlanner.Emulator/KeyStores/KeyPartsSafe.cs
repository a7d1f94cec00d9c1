using System.Collections.Immutable;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>
/// The recorded key parts of a key store's master keys: the current generation and as many past ones as the plan retains, a
/// full set at each site where the plan keeps one (<see cref="MasterKeyPractice.SitesWithParts"/>). For one thread.
/// </summary>
internal sealed class KeyPartsSafe(MasterKeyPractice practice, CardRandom random)
{
    private const int PartCount = 3;

    private ImmutableList<IReadOnlyList<byte[]>> _generations = [];
    private ImmutableHashSet<string> _lostSites = [];

    // What is gone though its site stands: the parts of one generation at a site, or those that a holder has. A later generation has parts of its own.
    private ImmutableHashSet<(string Site, int Generation)> _lostParts = [];
    private ImmutableHashSet<(string Holder, int Generation)> _lostHoldings = [];
    private IReadOnlyList<byte[]>? _foreign;

    /// <summary>Another safe with the same parts, that makes the same next ones.</summary>
    public KeyPartsSafe Fork() => new(practice, random.Fork()) { _generations = _generations, _lostSites = _lostSites, _lostParts = _lostParts, _lostHoldings = _lostHoldings, _foreign = _foreign };

    /// <summary>The number of the current generation, 1 for the first.</summary>
    public int CurrentGeneration => _generations.Count;

    /// <summary>The parts of the current generation, at the ceremony at which they are entered.</summary>
    /// <exception cref="ArgumentOutOfRangeException">None was made yet.</exception>
    public IReadOnlyList<byte[]> InHand => _generations[^1];

    /// <summary>The parts of a generation, as they were entered into NEW when it was made.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There was no such generation.</exception>
    public IReadOnlyList<byte[]> InHandOf(int generation) => _generations[generation - 1];

    /// <summary>Makes the parts of the next generation; whoever enters them now holds them in hand.</summary>
    public IReadOnlyList<byte[]> Next()
    {
        var parts = NewParts();
        _generations = _generations.Add(parts);
        return parts;
    }

    /// <summary>
    /// The parts of the master key that a coprocessor still holds that missed a change: those of the generation before, or of a
    /// key that never wrapped this key store. What a register holds does not depend on what is kept.
    /// </summary>
    public IReadOnlyList<byte[]> BeforeOf(int generation)
    {
        if (generation >= 2 && generation <= CurrentGeneration) return _generations[generation - 2];
        return _foreign ??= NewParts();
    }

    /// <summary>The parts of a generation where they can be used; exactly one of the results is null.</summary>
    /// <param name="generation">The generation.</param>
    /// <param name="zones">The zones of the TKE workstations there; none where every card can be used.</param>
    public (IReadOnlyList<byte[]>? Parts, Cause? Cause) Find(int generation, IReadOnlyList<string> zones)
    {
        if (generation < 1 || generation > CurrentGeneration) return (null, Cause.KeyPartsMissing);
        var age = CurrentGeneration - generation;
        if (practice.WithinZones(zones).SetsWithParts(age).Any(IsThere)) return (_generations[generation - 1], null);
        return (null, practice.SetsWithParts(age).Any(IsThere) ? Cause.KeyPartsOfAnotherZone : Cause.KeyPartsMissing);

        bool IsThere(KeyPartSet set) =>
            !_lostSites.Contains(set.Site) && !_lostParts.Contains((set.Site, generation)) && !set.Holders.Any(holder => _lostHoldings.Contains((holder, generation)));
    }

    /// <summary>The number of the generation whose master key has a verification pattern; 0 when none of them has it.</summary>
    public int GenerationOf(VerificationPattern pattern) => _generations.FindIndex(parts => MasterKey.FromParts(parts).Pattern == pattern) + 1;

    private byte[][] NewParts()
    {
        var parts = new byte[PartCount][];
        for (var index = 0; index < PartCount; index++)
        {
            parts[index] = new byte[DataKey.Length];
            random.Fill(parts[index]);
        }

        return parts;
    }

    /// <summary>The parts at a site are gone, of every generation that there is.</summary>
    /// <returns>Whether those of the current one were there.</returns>
    public bool LoseParts(string site)
    {
        if (!practice.SetsWithParts(0).Any(set => set.Site == site) || _lostSites.Contains(site) || _lostParts.Contains((site, CurrentGeneration))) return false;
        _lostParts = _lostParts.Union(Enumerable.Range(1, CurrentGeneration).Select(generation => (site, generation)));
        return true;
    }

    /// <summary>A holder is gone with his parts of every generation that there is.</summary>
    /// <returns>Whether he had parts of the current one that are there.</returns>
    public bool LoseHolder(string holder)
    {
        var holds = practice.PartSets.Any(set => set.Holders.Contains(holder) && !_lostSites.Contains(set.Site) && !_lostParts.Contains((set.Site, CurrentGeneration)));
        if (!holds || _lostHoldings.Contains((holder, CurrentGeneration))) return false;
        _lostHoldings = _lostHoldings.Union(Enumerable.Range(1, CurrentGeneration).Select(generation => (holder, generation)));
        return true;
    }

    /// <summary>The set of parts at a site is gone with the site.</summary>
    public void LoseSite(string site) => _lostSites = _lostSites.Add(site);
}
