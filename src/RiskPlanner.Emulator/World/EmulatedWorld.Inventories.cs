using System.Collections.Immutable;
using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.Transcripts;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.World;

/// <content>What copies are found through.</content>
internal sealed partial class EmulatedWorld
{
    // In the plan's order.
    private readonly IReadOnlyList<CopyInventory> _inventories;
    private ImmutableDictionary<CopyAddress, ImmutableArray<string>> _recorded = ImmutableDictionary<CopyAddress, ImmutableArray<string>>.Empty;

    /// <inheritdoc/>
    public bool IsInventoryLost(string inventory) => InventoryOf(inventory).IsLost;

    /// <inheritdoc/>
    public Answer BackUpInventory(string inventory, string backup, string site, string? on)
    {
        const string action = "back up inventory";
        var (transcript, live) = (new Transcript(), InventoryOf(inventory));
        if (live.IsLost) return transcript.Close(new Failure(Cause.InventoryLost, Inventory: inventory), User.StorageAdministrator, action, backup, $"{inventory} is lost");
        if (on is not null && Storage.Medium(on).IsLost) return transcript.Close(new Failure(Cause.MediumLost), User.StorageAdministrator, action, backup, $"{on} is lost");
        if (_lostSites.Contains(site)) return transcript.Close(new Failure(Cause.MediumLost), User.StorageAdministrator, action, backup, $"nothing can be kept at {site} any more");
        live.BackUp(backup, site, on);
        return transcript.Close(null, User.StorageAdministrator, action, backup, $"{live.Count} copies on record, kept at {site}{(on is null ? "" : $" on {on}")}");
    }

    /// <inheritdoc/>
    public Answer DiscardInventoryBackup(string backup)
    {
        var found = false;
        foreach (var inventory in _inventories) found |= inventory.Discard(backup);
        return new Transcript().Close(found ? null : new Failure(Cause.DataSetNotFound), User.StorageAdministrator, "expire", backup, found ? "deleted" : "not there any more");
    }

    private Answer LoseInventory(string inventory)
    {
        var live = InventoryOf(inventory);
        if (live.IsLost) return Missed("lose inventory", inventory, LostAlready);
        var count = live.Count;
        live.Lose();
        return Struck("lose inventory", inventory, $"{count} copies that it had on record lie where they lay");
    }

    private Answer RestoreInventory(string inventory)
    {
        const string action = "restore inventory";
        var live = InventoryOf(inventory);
        if (!live.Restore(live.Volume is { } volume && IsStanding(volume)))
            return new Transcript().Close(new Failure(Cause.InventoryLost, Inventory: inventory), User.StorageAdministrator, action, inventory, "there is no backup of it");
        return Did(User.StorageAdministrator, action, inventory, $"{live.Count} copies on record, none that is younger than its backups");
    }

    private CopyInventory InventoryOf(string name) => _inventories.First(inventory => inventory.Name == name);

    /// <summary>Why a copy cannot be made or found through inventories; null where it can.</summary>
    private Answer? LostInventory(IReadOnlyList<string> names, string actor, string action, string target) => names.FirstOrDefault(IsInventoryLost) is { } lost
        ? new Transcript().Close(new Failure(Cause.InventoryLost, Inventory: lost), actor, action, target, $"not done: {lost} is lost, which would have it on record")
        : null;

    /// <summary>What whoever looks for something that only inventories lead to is answered where they do not; null where they do, or nothing is there.</summary>
    private Answer? Unfound(CopyAddress address, string actor, string action)
    {
        if (!_recorded.TryGetValue(address, out var names) || Storage.Medium(address.Medium).Find(address.Name) is null) return null;
        var wanting = names.Select(InventoryOf).Where(inventory => !inventory.Has(address)).ToList();
        if (wanting.Count == 0) return null;
        if (wanting.Find(inventory => !inventory.IsKept(address)) is { } unknown)
            return Answered(unknown, Cause.NotInInventory, "neither it nor a backup of it has that on record");
        return wanting[0].IsLost ? Answered(wanting[0], Cause.InventoryLost, "it is lost; a backup of it has that on record") : Answered(wanting[0], Cause.InventoryBackLevel, "it is back-level; a backup of it has that on record");

        Answer Answered(CopyInventory inventory, Cause cause, string result) =>
            new Transcript().Close(new Failure(cause, Inventory: inventory.Name), actor, action, address.ToString(), $"not found through {inventory.Name}: {result}");
    }

    /// <summary>Inventories have on record what lies at an address from now on; where none is named, nobody needs them for it.</summary>
    private void Enter(CopyAddress address, IReadOnlyList<string> names)
    {
        Forget(address);
        if (names.Count == 0) return;
        _recorded = _recorded.SetItem(address, [.. names]);
        foreach (var name in names) InventoryOf(name).Add(address);
    }

    /// <summary>Nothing lies at an address any more.</summary>
    private void Forget(CopyAddress address)
    {
        if (!_recorded.TryGetValue(address, out var names)) return;
        _recorded = _recorded.Remove(address);
        foreach (var name in names) InventoryOf(name).Drop(address);
    }

    /// <summary>Inventories on a medium, and backups of inventories, but for cartridges that were carried elsewhere, are lost.</summary>
    /// <returns>How many.</returns>
    private int LoseInventoriesOn(Medium medium)
    {
        var count = 0;
        foreach (var inventory in _inventories)
        {
            if (inventory.Volume == medium.Name && !inventory.IsLost)
            {
                inventory.Lose();
                count++;
            }

            count += inventory.LoseBackups(backup => backup.On == medium.Name && backup.Site == medium.Site);
        }

        return count;
    }
}
