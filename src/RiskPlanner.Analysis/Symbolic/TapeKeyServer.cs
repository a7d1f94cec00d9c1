using System.Collections.Immutable;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>A tape key server: at which sites its instances stand with their key stores, and which private keys they lack. For one thread.</summary>
internal sealed class TapeKeyServer(KeyManager definition, SymbolicRules rules)
{
    // The sites at which an instance stands, and those of them that still have the key stores of the plan.
    private ImmutableHashSet<string> _standing = [definition.Site, definition.SecondarySite ?? definition.Site];
    private ImmutableHashSet<string> _sites = [definition.Site, definition.SecondarySite ?? definition.Site];
    private bool _hasBackup = definition.BackupAt is not null;
    // Whether its master key is at hand for a backup: with it, or where the plan says that it is kept.
    private bool _hasMasterKey = true;
    private bool _restored;

    // Where an instance was started from the backup: at the first site, at the second where the first is lost; null elsewhere.
    private string? _restoredAt;

    // What was lost of the instances of the plan, of the one that was restored, and of the backup.
    private ImmutableHashSet<string> _lost = [];
    private ImmutableHashSet<string> _lostOfRestored = [];
    private ImmutableHashSet<string> _lostOfBackup = [];

    /// <summary>Its name in the plan.</summary>
    public string Name => definition.Name;

    /// <summary>How many private keys its instances have: what changes with what strikes it.</summary>
    public int KeysHeld => _sites.Sum(site => HeldAt(site).Count()) + (_restored ? Of(definition.TapeKeys, _lostOfRestored).Count() : 0);

    /// <summary>Why no instance serves cartridges under these labels, or null when one holds the private key of one of them.</summary>
    public Failure? Outage(IReadOnlyList<string> labels)
    {
        if (_restored && HoldsOneOf(labels, Of(definition.TapeKeys, _lostOfRestored))) return null;
        foreach (var site in _sites)
        {
            if (HoldsOneOf(labels, HeldAt(site))) return null;
        }

        var comesBack = _hasBackup && HoldsOneOf(labels, Of(definition.TapeKeys, _lostOfBackup));
        return new Failure(!comesBack ? Cause.KeyServerLost : Opens ? Cause.KeyServerDown : Cause.ManagerKeyMissing, KeyManager: definition.Name);
    }

    private bool Opens => _hasMasterKey || !rules.BackupsNeedTheMasterKey;

    /// <summary>Why its key store cannot be restored, or null when it can.</summary>
    public Cause? RestoreHindrance => !_hasBackup || !Of(definition.TapeKeys, _lostOfBackup).Any() ? Cause.KeyServerLost : Opens ? null : Cause.ManagerKeyMissing;

    /// <summary>What is kept of its master key is lost.</summary>
    /// <returns>Whether it was kept somewhere.</returns>
    public bool LoseMasterKey()
    {
        if (definition.MasterKey is null || !_hasMasterKey) return false;
        _hasMasterKey = false;
        return true;
    }

    /// <summary>The same of arrays that it unlocks.</summary>
    public Failure? UnlockOutage => Outage(definition.UnlockLabels);

    /// <summary>The key stores of all instances are lost.</summary>
    /// <returns>Whether there was one.</returns>
    public bool LoseKeyStores()
    {
        // An instance that was given no key has none to lose.
        if (KeysHeld == 0) return false;
        _sites = [];
        _restored = false;
        return true;
    }

    /// <summary>The private key under a label vanishes from every instance, or from the backup too.</summary>
    /// <returns>Whether it was in one of them.</returns>
    public bool LosePrivateKey(string label, bool inBackup)
    {
        var was = KeysHeld + (inBackup && _hasBackup ? Of(definition.TapeKeys, _lostOfBackup).Count() : 0);
        _lost = _lost.Add(label);
        if (_restored) _lostOfRestored = _lostOfRestored.Add(label);
        if (inBackup || !rules.BackupsKeepPrivateKeys) _lostOfBackup = _lostOfBackup.Add(label);
        return was > KeysHeld + (inBackup && _hasBackup ? Of(definition.TapeKeys, _lostOfBackup).Count() : 0);
    }

    /// <summary>An instance is started with the keys of the backup.</summary>
    /// <returns>Whether there is a backup.</returns>
    public bool Restore()
    {
        if (RestoreHindrance is not null) return false;
        // What the restored instance has, it keeps.
        _lostOfRestored = _restored ? _lostOfRestored.Intersect(_lostOfBackup) : _lostOfBackup;
        _restoredAt = _standing.Contains(definition.Site) ? definition.Site : _standing.FirstOrDefault();
        return _restored = true;
    }

    /// <summary>Another one in the same state.</summary>
    public TapeKeyServer Fork() => new(definition, rules)
    {
        _standing = _standing, _restoredAt = _restoredAt, _sites = _sites, _hasBackup = _hasBackup, _hasMasterKey = _hasMasterKey, _restored = _restored, _lost = _lost, _lostOfRestored = _lostOfRestored, _lostOfBackup = _lostOfBackup,
    };

    /// <summary>The backup is lost.</summary>
    /// <returns>Whether there was one.</returns>
    public bool LoseBackup()
    {
        var had = _hasBackup && Of(definition.TapeKeys, _lostOfBackup).Any();
        _hasBackup = false;
        return had;
    }

    /// <summary>What stands at a site is lost.</summary>
    public void LoseSite(string site)
    {
        _standing = _standing.Remove(site);
        _sites = _sites.Remove(site);
        // What was restored there is gone with what stood there.
        if (site == _restoredAt) _restored = false;
        if (site == definition.BackupAt) _hasBackup = false;
        if (site == definition.MasterKey?.At) _hasMasterKey = false;
    }

    private IEnumerable<string> HeldAt(string site) => Of(
        site == definition.Site ? definition.TapeKeys
        : rules.KeyServersHoldWhatTheyWereGiven ? definition.SecondaryTapeKeys
        : definition.AllTapeKeys, _lost);

    private static IEnumerable<string> Of(IEnumerable<string> held, ImmutableHashSet<string> lost) => held.Where(label => !lost.Contains(label));

    private static bool HoldsOneOf(IReadOnlyList<string> labels, IEnumerable<string> held) => held.Any(labels.Contains);
}
