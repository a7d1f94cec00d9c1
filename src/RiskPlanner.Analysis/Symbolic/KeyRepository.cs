using System.Collections.Immutable;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>A central repository: every value that the labels under its masks ever had. For one thread.</summary>
internal sealed class KeyRepository(KeyManager definition, SymbolicRules rules)
{
    private Dictionary<KeyLabel, List<KeyRecord>> _values = [];
    private ImmutableHashSet<string> _standing = [definition.Site, definition.SecondarySite ?? definition.Site];
    // Who was the first to ask for the destruction of a value, under dual control.
    private ImmutableDictionary<int, string> _asked = ImmutableDictionary<int, string>.Empty;
    private bool _recoverySiteLost;
    private bool _dataBaseLost;
    private bool _backupLost;
    // What the newest backup of the data base has, where it has moments; null before the first. Never changed, but replaced.
    private Dictionary<KeyLabel, List<KeyRecord>>? _backup;
    private bool _shared;

    /// <summary>Whether the key that protects its data base is kept somewhere that stands.</summary>
    public bool HasRecoveryKey { get; private set; } = definition.RecoveryKeyAt is not null;

    /// <summary>Whether an instance with its data base stands.</summary>
    public bool IsUsable => !_dataBaseLost && _standing.Count > 0;

    /// <summary>Takes in the next value of a label, if it holds the label's keys and stands.</summary>
    public void Deposit(KeyRecord record)
    {
        if (!IsUsable || !definition.Keys.Any(mask => mask.Matches(record.Label))) return;
        Own();
        if (!_values.TryGetValue(record.Label, out var values)) _values[record.Label] = values = [];
        // Several key stores can have one key.
        if (values is [.., var newest] && newest.Value == record.Value) return;
        values.Add(record with { Archived = false });
    }

    /// <summary>A value of a label, counted back from the newest, or null.</summary>
    public KeyRecord? Find(KeyLabel label, int back) =>
        _values.TryGetValue(label, out var values) && back < values.Count ? values[values.Count - 1 - back] : null;

    /// <summary>Every value of a label.</summary>
    public IEnumerable<int> ValuesOf(KeyLabel label) => _values.TryGetValue(label, out var values) ? values.Select(record => record.Value) : [];

    /// <summary>A key value is gone, whatever its labels: under dual control once a second person asks for it.</summary>
    /// <param name="value">The value.</param>
    /// <param name="by">Who asks; null for as many as are needed.</param>
    public void DeleteValue(int value, string? by)
    {
        if (definition.DualControl && by is not null && rules.DestructionNeedsTwo)
        {
            // Nobody can ask where no instance stands.
            if (!IsUsable) return;
            if (!_asked.TryGetValue(value, out var first))
            {
                _asked = _asked.Add(value, by);
                return;
            }

            if (first == by) return;
        }

        Own();
        foreach (var values in _values.Values) values.RemoveAll(record => record.Value == value);
        _backup = _backup?.ToDictionary(entry => entry.Key, entry => entry.Value.Where(record => record.Value != value).ToList());
    }

    /// <summary>The data base is backed up as it is now.</summary>
    /// <returns>Why that cannot be; null where it is done.</returns>
    public Cause? BackUp()
    {
        if (!IsUsable) return Cause.RepositoryLost;
        (_backup, _backupLost) = (Copied(), false);
        return null;
    }

    /// <summary>The data base is lost at each instance.</summary>
    /// <returns>Whether there was one.</returns>
    public bool LoseDataBase()
    {
        var had = IsUsable;
        _dataBaseLost = true;
        return had;
    }

    /// <summary>A repository in the same state.</summary>
    public KeyRepository Fork() => new(definition, rules)
    {
        HasRecoveryKey = HasRecoveryKey,
        _values = Shared(),
        _shared = true,
        _standing = _standing,
        _asked = _asked,
        _recoverySiteLost = _recoverySiteLost,
        _dataBaseLost = _dataBaseLost,
        _backupLost = _backupLost,
        _backup = _backup,
    };

    private Dictionary<KeyLabel, List<KeyRecord>> Shared()
    {
        _shared = true;
        return _values;
    }

    private void Own()
    {
        if (_shared) (_values, _shared) = (Copied(), false);
    }

    private Dictionary<KeyLabel, List<KeyRecord>> Copied() => _values.ToDictionary(entry => entry.Key, entry => new List<KeyRecord>(entry.Value));

    /// <summary>What stands at a site is lost.</summary>
    public void LoseSite(string site)
    {
        _standing = _standing.Remove(site);
        if (site == definition.RecoveryKeyAt) (HasRecoveryKey, _recoverySiteLost) = (false, true);
    }

    /// <summary>What is kept of its recovery key is lost.</summary>
    /// <returns>Whether it was kept somewhere.</returns>
    public bool LoseRecoveryKey()
    {
        var had = HasRecoveryKey;
        HasRecoveryKey = false;
        return had;
    }

    /// <summary>A new recovery key is made and kept, and the data base backed up under it.</summary>
    /// <param name="canBeBackedUp">Whether the medium stands that the backup is written to.</param>
    /// <returns>Why that cannot be; null where it is done.</returns>
    public Cause? ChangeRecoveryKey(bool canBeBackedUp)
    {
        if (!IsUsable) return Cause.RepositoryLost;
        if (_recoverySiteLost) return Cause.RecoveryKeyMissing;
        HasRecoveryKey |= rules.RecoveryKeysAreRenewed;
        if (!canBeBackedUp) return null;
        _backupLost = false;
        if (definition.DataBaseBackups is not null) _backup = Copied();
        return null;
    }

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
        if (!HasRecoveryKey || !HasBackup || _standing.Count == 0) return false;
        // The backup may be restored once more: its lists are not handed out.
        if (_dataBaseLost && definition.DataBaseBackups is not null && rules.BackupsOfRepositoriesAreOld) (_values, _shared) = (_backup!, true);
        _dataBaseLost = false;
        return true;
    }

    private bool HasBackup => !_backupLost && (definition.DataBaseBackups is null || _backup is not null);
}
