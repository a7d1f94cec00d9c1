using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// The recorded key parts of a key store: of the newest generation and as many past ones as the plan retains, a full set at
/// each site where the plan keeps one (<see cref="MasterKeyPractice.SitesWithParts"/>). For one thread.
/// </summary>
internal sealed class KeyPartsSafe(MasterKeyPractice practice)
{
    private readonly HashSet<string> _lostSites = [];

    /// <summary>The number of the newest generation, 1 for the first.</summary>
    public int Newest { get; private set; }

    /// <summary>Makes the parts of the next generation; whoever enters them now holds them in hand.</summary>
    public int Next() => ++Newest;

    /// <summary>Whether the parts of a generation are kept at a site that stands.</summary>
    public bool CanReach(int generation) =>
        generation >= 1 && generation <= Newest && !practice.SitesWithParts(Newest - generation).All(_lostSites.Contains);

    /// <summary>The set of parts at a site is gone.</summary>
    public void LoseSite(string site) => _lostSites.Add(site);
}
