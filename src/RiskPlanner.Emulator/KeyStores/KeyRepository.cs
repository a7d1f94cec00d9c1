using System.Collections.Immutable;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>
/// A central repository such as EKMF or UKO: every value that the labels under its masks ever had, wrapped under a
/// key-encrypting key of its own, so that no z/OS master key is needed to keep them (z/OS facts, 5.1). For one thread.
/// </summary>
internal sealed class KeyRepository(KeyManager definition, MasterKey keyEncryptingKey)
{
    private ImmutableSortedDictionary<KeyLabel, ImmutableList<KeyRecord>> _values = ImmutableSortedDictionary<KeyLabel, ImmutableList<KeyRecord>>.Empty;
    private ImmutableHashSet<string> _standing = [definition.Site, definition.SecondarySite ?? definition.Site];
    private bool _recoveryKeyStands = definition.RecoveryKeyAt is not null;
    private bool _recoverySiteStands = definition.RecoveryKeyAt is not null;

    // Who was the first to ask for the destruction of a value, under dual control.
    private ImmutableDictionary<KeyVerificationValue, string> _requests = ImmutableDictionary<KeyVerificationValue, string>.Empty;
    private bool _dataBaseLost;
    private bool _backupLost;

    // What the newest backup of the data base has, where it has moments; null before the first.
    private ImmutableSortedDictionary<KeyLabel, ImmutableList<KeyRecord>>? _backup;

    /// <summary>Another repository that stands where this one does.</summary>
    public KeyRepository Fork() => new(definition, KeyEncryptingKey)
    {
        _values = _values, _requests = _requests, _standing = _standing, _recoveryKeyStands = _recoveryKeyStands, _recoverySiteStands = _recoverySiteStands, _dataBaseLost = _dataBaseLost, _backupLost = _backupLost, _backup = _backup,
    };

    /// <summary>The key that protects what is in it.</summary>
    public MasterKey KeyEncryptingKey { get; } = keyEncryptingKey;

    /// <summary>Whether an instance with its data base stands.</summary>
    public bool IsUsable => !_dataBaseLost && _standing.Count > 0;

    /// <summary>Whether it holds the keys of a label.</summary>
    public bool Covers(KeyLabel label) => definition.Keys.Any(mask => mask.Matches(label));

    /// <summary>Takes in the next value of a label, wrapped under <see cref="KeyEncryptingKey"/>.</summary>
    public void Add(KeyRecord record) =>
        _values = _values.SetItem(record.Label, _values.GetValueOrDefault(record.Label, []).Add(record));

    /// <summary>A value of a label, counted back from the newest, or null.</summary>
    public KeyRecord? Find(KeyLabel label, int back) =>
        _values.TryGetValue(label, out var values) && back < values.Count ? values[values.Count - 1 - back] : null;

    /// <summary>Every value of a label, oldest first.</summary>
    public IReadOnlyList<KeyRecord> ValuesOf(KeyLabel label) => _values.TryGetValue(label, out var values) ? values : [];

    /// <summary>Every value of a label is gone that fits.</summary>
    public void Remove(Predicate<KeyRecord> value)
    {
        foreach (var (label, values) in _values) _values = _values.SetItem(label, values.RemoveAll(value));
        foreach (var (label, values) in _backup ?? _values) _backup = _backup?.SetItem(label, values.RemoveAll(value));
    }

    /// <summary>The data base is backed up as it is now.</summary>
    /// <returns>Why that cannot be; null where it is done.</returns>
    public Cause? BackUp()
    {
        if (!IsUsable) return Cause.RepositoryLost;
        (_backup, _backupLost) = (_values, false);
        return null;
    }

    /// <summary>
    /// Somebody asks for the destruction of a value. Under dual control it is destroyed once two people have asked, as long as an instance stands that can be asked.
    /// </summary>
    /// <param name="value">The value.</param>
    /// <param name="by">Who asks; null for as many as are needed.</param>
    /// <returns>Whether it is destroyed.</returns>
    public bool LetsDestroy(KeyVerificationValue value, string? by)
    {
        if (!definition.DualControl || by is null) return true;
        if (!IsUsable) return false;
        var first = _requests.GetValueOrDefault(value, by);
        _requests = _requests.SetItem(value, first);
        return first != by;
    }

    /// <summary>The data base is lost at each instance.</summary>
    public void LoseDataBase() => _dataBaseLost = true;

    /// <summary>What stands at a site is lost.</summary>
    public void LoseSite(string site)
    {
        _standing = _standing.Remove(site);
        if (site != definition.RecoveryKeyAt) return;
        (_recoveryKeyStands, _recoverySiteStands) = (false, false);
    }

    /// <summary>What is kept of its recovery key is lost.</summary>
    /// <returns>Whether it was kept somewhere.</returns>
    public bool LoseRecoveryKey()
    {
        if (!_recoveryKeyStands) return false;
        _recoveryKeyStands = false;
        return true;
    }

    /// <summary>A new recovery key is made, and kept where the plan says; the data base is backed up under it, so that a former one is not needed any more.</summary>
    /// <param name="canBeBackedUp">Whether the medium stands that the backup is written to.</param>
    /// <returns>Why that cannot be; null where it is done.</returns>
    public Cause? ChangeRecoveryKey(bool canBeBackedUp)
    {
        if (!IsUsable) return Cause.RepositoryLost;
        if (!_recoverySiteStands) return Cause.RecoveryKeyMissing;
        _recoveryKeyStands = true;
        if (!canBeBackedUp) return null;
        _backupLost = false;
        if (definition.DataBaseBackups is not null) _backup = _values;
        return null;
    }

    /// <summary>Whether the key that protects the data base is kept somewhere that stands.</summary>
    public bool HasRecoveryKey => _recoveryKeyStands;

    /// <summary>The backup of the data base is lost.</summary>
    /// <returns>Whether there was one.</returns>
    public bool LoseBackup()
    {
        var had = HasBackup;
        _backupLost = true;
        return had;
    }

    /// <summary>Restores the data base from its own backup.</summary>
    /// <returns>Whether an instance stands that can be restored.</returns>
    public bool RestoreDataBase()
    {
        if (!_recoveryKeyStands || !HasBackup || _standing.Count == 0) return false;
        // What is younger than its backup is not in it.
        if (_dataBaseLost && definition.DataBaseBackups is not null) _values = _backup!;
        _dataBaseLost = false;
        return true;
    }

    /// <summary>Where the plan does not say when it is backed up, it is whenever something is put in.</summary>
    private bool HasBackup => !_backupLost && (definition.DataBaseBackups is null || _backup is not null);
}
