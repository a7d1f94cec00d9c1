using System.Collections.Immutable;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>
/// The inventories of an estate, each as the set of places that it has on record, and what of all that lies somewhere is found through which of them. For one thread.
/// </summary>
internal sealed class Inventories
{
    private readonly SymbolicRules _rules;
    private ImmutableDictionary<string, Inventory> _live;
    private ImmutableDictionary<string, Backup> _backups = ImmutableDictionary<string, Backup>.Empty;
    private ImmutableDictionary<CopyAddress, IReadOnlyList<string>> _foundThrough = ImmutableDictionary<CopyAddress, IReadOnlyList<string>>.Empty;

    /// <summary>The inventories of a plan, all of them empty.</summary>
    public Inventories(Plan plan, SymbolicRules rules) => (_rules, _live) = (rules, plan.Inventories.ToImmutableDictionary(inventory => inventory.Name, inventory => new Inventory(inventory.On, [])));

    private Inventories(Inventories original) => (_rules, _live, _backups, _foundThrough) = (original._rules, original._live, original._backups, original._foundThrough);

    /// <summary>The same in another world; what neither changes is shared.</summary>
    public Inventories Fork() => new(this);

    /// <summary>Whether an inventory is lost.</summary>
    public bool IsLost(string name) => _live[name].Places is null;

    /// <summary>The first of some inventories that is lost; null where none is.</summary>
    public Failure? Lost(IReadOnlyList<string> names)
    {
        foreach (var name in names)
        {
            if (IsLost(name)) return new Failure(Cause.InventoryLost, Inventory: name);
        }

        return null;
    }

    /// <summary>Why something that lies at a place is not found; null where it is.</summary>
    public Failure? Hindrance(CopyAddress place)
    {
        if (_foundThrough.Count == 0 || !_rules.InventoriesAreNeeded || !_foundThrough.TryGetValue(place, out var names)) return null;
        Failure? outage = null;
        foreach (var name in names)
        {
            if (_live[name].Places?.Contains(place) == true) continue;
            if (!_backups.Values.Any(backup => backup.Of == name && (backup.Places.Contains(place) || !_rules.BackupsOfInventoriesAreOld))) return new Failure(Cause.NotInInventory, Inventory: name);
            outage ??= new Failure(IsLost(name) ? Cause.InventoryLost : Cause.InventoryBackLevel, Inventory: name);
        }

        return outage;
    }

    /// <summary>Something lies at a place from now on, and inventories have it on record.</summary>
    public void Enter(CopyAddress place, IReadOnlyList<string> names)
    {
        if (names.Count == 0)
        {
            Remove(place);
            return;
        }

        _foundThrough = _foundThrough.SetItem(place, names);
        foreach (var name in names) _live = _live.SetItem(name, _live[name] with { Places = _live[name].Places!.Add(place) });
    }

    /// <summary>Nothing lies at a place any more.</summary>
    public void Remove(CopyAddress place)
    {
        if (_foundThrough.Count == 0 || !_foundThrough.TryGetValue(place, out var names)) return;
        _foundThrough = _foundThrough.Remove(place);
        foreach (var name in names) _live = _live.SetItem(name, _live[name] with { Places = _live[name].Places?.Remove(place) });
    }

    /// <summary>An inventory is lost.</summary>
    /// <returns>Whether it was not before.</returns>
    public bool Lose(string name)
    {
        if (IsLost(name)) return false;
        _live = _live.SetItem(name, _live[name] with { Places = null });
        return true;
    }

    /// <summary>Whatever of inventories and their backups lies on a medium is lost, but cartridges that were carried elsewhere.</summary>
    /// <returns>Whether there was anything.</returns>
    public bool LoseOn(Medium medium)
    {
        var any = false;
        foreach (var (name, inventory) in _live) any |= inventory.On == medium.Name && Lose(name);
        return LoseBackups(backup => backup.On == medium.Name && backup.Site == medium.Site) || any;
    }

    /// <summary>The backups at a site are lost.</summary>
    public void LoseBackupsAt(string site) => LoseBackups(backup => backup.Site == site);

    private bool LoseBackups(Func<Backup, bool> isLost)
    {
        var before = _backups.Count;
        foreach (var (name, backup) in _backups)
        {
            if (isLost(backup)) _backups = _backups.Remove(name);
        }

        return _backups.Count < before;
    }

    /// <summary>Makes a backup of an inventory that is not lost.</summary>
    public void BackUp(string name, string backup, string site, string? on) => _backups = _backups.SetItem(backup, new Backup(name, site, on, _live[name].Places!));

    /// <summary>Drops a backup.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Discard(string backup)
    {
        var was = _backups.Count;
        _backups = _backups.Remove(backup);
        return _backups.Count < was;
    }

    /// <summary>Restores an inventory from its backups.</summary>
    /// <param name="name">The inventory.</param>
    /// <param name="stands">Whether a medium stands.</param>
    /// <returns>Whether there was a backup.</returns>
    public bool Restore(string name, Func<string, bool> stands)
    {
        var kept = _backups.Values.Where(backup => backup.Of == name).ToList();
        if (kept.Count == 0) return false;
        var known = _live[name];
        // Where it lay is lost: it lies where nobody has said.
        _live = _live.SetItem(name, new Inventory(known.On is { } on && stands(on) ? on : null, (known.Places ?? []).Union(_rules.BackupsOfInventoriesAreOld ? kept.SelectMany(backup => backup.Places) : _foundThrough.Keys)));
        return true;
    }

    /// <summary>A volume is dumped with the inventories on it.</summary>
    public Snapshot Dump(string volume) => new([.. _live.Where(entry => entry.Value.On == volume && entry.Value.Places is not null)]);

    /// <summary>A volume is put back to its dump with the inventories on it.</summary>
    public void PutBack(Snapshot dump)
    {
        foreach (var (name, inventory) in dump.Inventories)
        {
            if (_live[name].On == inventory.On) _live = _live.SetItem(name, inventory);
        }
    }

    /// <summary>The inventories on a volume when it was dumped, by their names.</summary>
    internal sealed record Snapshot(ImmutableArray<KeyValuePair<string, Inventory>> Inventories);

    /// <summary>An inventory.</summary>
    /// <param name="On">The volume that it lies on; null where nobody has said.</param>
    /// <param name="Places">What it has on record; null while it is lost.</param>
    internal sealed record Inventory(string? On, ImmutableHashSet<CopyAddress>? Places);

    /// <summary>A backup of an inventory.</summary>
    private sealed record Backup(string Of, string Site, string? On, ImmutableHashSet<CopyAddress> Places);
}
