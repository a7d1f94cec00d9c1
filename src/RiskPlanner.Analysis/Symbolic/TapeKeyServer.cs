using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>A tape key server: at which sites its instances stand with their key stores. For one thread.</summary>
internal sealed class TapeKeyServer(KeyManager definition, SymbolicRules rules)
{
    private HashSet<string> _sites = [definition.Site, definition.SecondarySite ?? definition.Site];
    private bool _hasBackup = definition.BackupAt is not null;
    private bool _restored;

    /// <summary>Its name in the plan.</summary>
    public string Name => definition.Name;

    /// <summary>How many instances have their key stores: what changes with what strikes it.</summary>
    public int Instances => _sites.Count + (_restored ? 1 : 0);

    /// <summary>Why no instance serves cartridges under these labels, or null when one holds the private key of one of them.</summary>
    public Failure? Outage(IReadOnlyList<string> labels)
    {
        if (_restored && HoldsOneOf(labels, definition.TapeKeys)) return null;
        foreach (var site in _sites)
        {
            if (HoldsOneOf(labels, HeldAt(site))) return null;
        }

        var comesBack = _hasBackup && HoldsOneOf(labels, definition.TapeKeys);
        return new Failure(comesBack ? Cause.KeyServerDown : Cause.KeyServerLost, KeyManager: definition.Name);
    }

    /// <summary>The key stores of all instances are lost.</summary>
    /// <returns>Whether there was one.</returns>
    public bool LoseKeyStores()
    {
        // An instance that was given no key has none to lose.
        if (!_restored && _sites.All(site => HeldAt(site).Count == 0)) return false;
        _sites.Clear();
        _restored = false;
        return true;
    }

    /// <summary>An instance is started with the keys of the backup.</summary>
    /// <returns>Whether there is a backup.</returns>
    public bool Restore()
    {
        _restored |= _hasBackup;
        return _hasBackup;
    }

    /// <summary>Another one in the same state.</summary>
    public TapeKeyServer Fork() => new(definition, rules) { _sites = [.. _sites], _hasBackup = _hasBackup, _restored = _restored };

    /// <summary>The backup is lost.</summary>
    /// <returns>Whether there was one.</returns>
    public bool LoseBackup()
    {
        var had = _hasBackup;
        _hasBackup = false;
        return had;
    }

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
