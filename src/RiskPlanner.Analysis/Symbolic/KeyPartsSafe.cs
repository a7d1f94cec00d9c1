using System.Collections.Immutable;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// The recorded key parts of a key store: of the newest generation and as many past ones as the plan retains, a full set at
/// each site where the plan keeps one (<see cref="MasterKeyPractice.SitesWithParts"/>). For one thread.
/// </summary>
internal sealed class KeyPartsSafe(MasterKeyPractice practice, SymbolicRules rules)
{
    private ImmutableHashSet<string> _lostSites = [];

    // Up to which generation the parts at a site, or of a holder, are gone: later ones are made anew.
    private ImmutableDictionary<string, int> _lostAt = ImmutableDictionary<string, int>.Empty;
    private ImmutableDictionary<string, int> _lostOf = ImmutableDictionary<string, int>.Empty;

    /// <summary>The number of the newest generation, 1 for the first.</summary>
    public int Newest { get; private set; }

    /// <summary>A safe with the same in it.</summary>
    public KeyPartsSafe Fork() => new(practice, rules) { Newest = Newest, _lostSites = _lostSites, _lostAt = _lostAt, _lostOf = _lostOf };

    /// <summary>Makes the parts of the next generation; whoever enters them now holds them in hand.</summary>
    public int Next() => ++Newest;

    /// <summary>Why the parts of a generation cannot be used where TKE workstations are enrolled in some zones, or null when they can.</summary>
    public Cause? Hindrance(int generation, IReadOnlyList<string> zones)
    {
        if (generation < 1 || generation > Newest) return Cause.KeyPartsMissing;
        if (IsComplete(rules.SmartCardsHaveZones ? practice.WithinZones(zones) : practice, generation)) return null;
        return IsComplete(practice, generation) ? Cause.KeyPartsOfAnotherZone : Cause.KeyPartsMissing;
    }

    /// <summary>The set of parts at a site is gone with the site.</summary>
    public void LoseSite(string site) => _lostSites = _lostSites.Add(site);

    /// <summary>The parts at a site are gone.</summary>
    /// <returns>Whether some were there.</returns>
    public bool LoseParts(string site)
    {
        if (_lostSites.Contains(site) || _lostAt.GetValueOrDefault(site) >= Newest || !practice.SitesWithParts(0).Contains(site)) return false;
        _lostAt = _lostAt.SetItem(site, Newest);
        return true;
    }

    /// <summary>A holder is gone.</summary>
    /// <returns>Whether he had parts.</returns>
    public bool LoseHolder(string holder)
    {
        if (_lostOf.GetValueOrDefault(holder) >= Newest || !practice.PartSets.Any(set => set.Holders.Contains(holder) && !_lostSites.Contains(set.Site) && _lostAt.GetValueOrDefault(set.Site) < Newest)) return false;
        _lostOf = _lostOf.SetItem(holder, Newest);
        return true;
    }

    private bool IsComplete(MasterKeyPractice kept, int generation)
    {
        foreach (var set in kept.SetsWithParts(Newest - generation))
        {
            if (_lostSites.Contains(set.Site) || _lostAt.GetValueOrDefault(set.Site) >= generation) continue;
            if (!rules.SetsNeedAllHolders || set.Holders.All(holder => _lostOf.GetValueOrDefault(holder) < generation)) return true;
        }

        return false;
    }
}
