using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>A tape key server: at which sites its instances stand with their key stores. For one thread.</summary>
internal sealed class TapeKeyServer(KeyManager definition, SymbolicRules rules)
{
    private readonly HashSet<string> _sites = [definition.Site, definition.SecondarySite ?? definition.Site];
    private bool _hasBackup = definition.BackupAt is not null;

    /// <summary>How many instances have their key stores: what changes with what strikes it.</summary>
    public int Instances => _sites.Count;

    /// <summary>Why no instance serves cartridges under these labels, or null when one holds the private key of one of them.</summary>
    public Failure? Outage(IReadOnlyList<string> labels)
    {
        foreach (var site in _sites)
        {
            if (HoldsOneOf(labels, HeldAt(site))) return null;
        }

        var comesBack = _hasBackup && HoldsOneOf(labels, definition.TapeKeys);
        return new Failure(comesBack ? Cause.KeyServerDown : Cause.KeyServerLost, KeyManager: definition.Name);
    }

    /// <summary>The key stores of all instances are lost.</summary>
    public void LoseKeyStores() => _sites.Clear();

    /// <summary>What stands at a site is lost.</summary>
    public void LoseSite(string site)
    {
        _sites.Remove(site);
        if (site == definition.BackupAt) _hasBackup = false;
    }

    private IReadOnlyList<string> HeldAt(string site) =>
        site == definition.Site ? definition.TapeKeys
        : rules.KeyServersHoldWhatTheyWereGiven ? definition.SecondaryTapeKeys
        : [.. definition.AllTapeKeys];

    private static bool HoldsOneOf(IReadOnlyList<string> labels, IReadOnlyList<string> held) => labels.Any(held.Contains);
}
