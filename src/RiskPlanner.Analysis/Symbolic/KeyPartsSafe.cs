using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// The recorded key parts of a key store: of the newest generation and as many past ones as the plan retains, a full set at
/// each site where the plan keeps one (<see cref="MasterKeyPractice.SitesWithParts"/>). For one thread.
/// </summary>
internal sealed class KeyPartsSafe(MasterKeyPractice practice, SymbolicRules rules)
{
    private HashSet<string> _lostSites = [];

    /// <summary>The number of the newest generation, 1 for the first.</summary>
    public int Newest { get; private set; }

    /// <summary>A safe with the same in it.</summary>
    public KeyPartsSafe Fork() => new(practice, rules) { Newest = Newest, _lostSites = [.. _lostSites] };

    /// <summary>Makes the parts of the next generation; whoever enters them now holds them in hand.</summary>
    public int Next() => ++Newest;

    /// <summary>Why the parts of a generation cannot be used where TKE workstations are enrolled in some zones, or null when they can.</summary>
    public Cause? Hindrance(int generation, IReadOnlyList<string> zones)
    {
        if (generation < 1 || generation > Newest) return Cause.KeyPartsMissing;
        var age = Newest - generation;
        if (Stand((rules.SmartCardsHaveZones ? practice.WithinZones(zones) : practice).SitesWithParts(age))) return null;
        return Stand(practice.SitesWithParts(age)) ? Cause.KeyPartsOfAnotherZone : Cause.KeyPartsMissing;
    }

    private bool Stand(IReadOnlyList<string> sites) => !sites.All(_lostSites.Contains);

    /// <summary>The set of parts at a site is gone.</summary>
    public void LoseSite(string site) => _lostSites.Add(site);
}
