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
    private IReadOnlyList<byte[]>? _foreign;

    /// <summary>Another safe with the same parts, that makes the same next ones.</summary>
    public KeyPartsSafe Fork() => new(practice, random.Fork()) { _generations = _generations, _lostSites = _lostSites, _foreign = _foreign };

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
        if (Stand(practice.WithinZones(zones).SitesWithParts(age))) return (_generations[generation - 1], null);
        return (null, Stand(practice.SitesWithParts(age)) ? Cause.KeyPartsOfAnotherZone : Cause.KeyPartsMissing);
    }

    private bool Stand(IReadOnlyList<string> sites) => !sites.All(_lostSites.Contains);

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

    /// <summary>The set of parts at a site is gone.</summary>
    public void LoseSite(string site) => _lostSites = _lostSites.Add(site);
}
