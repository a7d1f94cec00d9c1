using System.Collections.Immutable;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Storage;

/// <summary>
/// An inventory of copies with its backups: one record for each copy, which says where it lies (as MCDS and BCDS of DFSMShsm do). For one thread.
/// </summary>
internal sealed class CopyInventory(string name, string volume)
{
    private ImmutableSortedSet<string>? _records = [];
    private ImmutableSortedDictionary<string, KeptInventory> _backups = ImmutableSortedDictionary.Create<string, KeptInventory>(StringComparer.Ordinal);

    /// <summary>Its name.</summary>
    public string Name { get; } = name;

    /// <summary>The volume that it lies on; null where that is lost and it was restored elsewhere.</summary>
    public string? Volume { get; private set; } = volume;

    /// <summary>Whether it is lost.</summary>
    public bool IsLost => _records is null;

    /// <summary>How many copies it has on record; none while it is lost.</summary>
    public int Count => _records?.Count ?? 0;

    /// <summary>Another one with the same records.</summary>
    public CopyInventory Fork() => new(Name, "") { Volume = Volume, _records = _records, _backups = _backups };

    /// <summary>Whether it has a copy on record.</summary>
    public bool Has(CopyAddress copy) => _records?.Contains(RecordOf(copy)) ?? false;

    /// <summary>Whether one of its backups has a copy on record.</summary>
    public bool IsKept(CopyAddress copy) => _backups.Values.Any(backup => backup.Records.Contains(RecordOf(copy)));

    /// <summary>Records a copy.</summary>
    public void Add(CopyAddress copy) => _records = _records!.Add(RecordOf(copy));

    /// <summary>Drops the record of a copy, where it can.</summary>
    public void Drop(CopyAddress copy) => _records = _records?.Remove(RecordOf(copy));

    /// <summary>It is lost.</summary>
    public void Lose() => _records = null;

    /// <summary>Keeps a backup of what is on record.</summary>
    public void BackUp(string backup, string site, string? on) => _backups = _backups.SetItem(backup, new KeptInventory(site, on, _records!));

    /// <summary>Deletes a backup.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Discard(string backup)
    {
        if (!_backups.ContainsKey(backup)) return false;
        _backups = _backups.Remove(backup);
        return true;
    }

    /// <summary>Loses the backups of which something holds.</summary>
    /// <returns>How many.</returns>
    public int LoseBackups(Func<KeptInventory, bool> isLost)
    {
        var lost = _backups.Where(backup => isLost(backup.Value)).Select(backup => backup.Key).ToList();
        _backups = _backups.RemoveRange(lost);
        return lost.Count;
    }

    /// <summary>Merges what each backup has on record into it.</summary>
    /// <param name="volumeStands">Whether the volume that it lay on can be written.</param>
    /// <returns>Whether there was a backup.</returns>
    public bool Restore(bool volumeStands)
    {
        if (_backups.IsEmpty) return false;
        if (!volumeStands) Volume = null;
        foreach (var backup in _backups.Values) _records = (_records ?? []).Union(backup.Records);
        return true;
    }

    /// <summary>What it has on record; null while it is lost.</summary>
    public ImmutableSortedSet<string>? Content => _records;

    /// <summary>Its volume is put back to a dump; what was lost since is there again.</summary>
    public void PutBack(ImmutableSortedSet<string> dumped) => _records = dumped;

    private static string RecordOf(CopyAddress copy) => $"{copy.Medium} {copy.Name.Text}";
}
