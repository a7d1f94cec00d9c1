using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Analysis.Symbolic;

/// <content>What copies are found through.</content>
internal sealed partial class SymbolicWorld
{
    private readonly Inventories _inventories;

    /// <inheritdoc/>
    public bool IsInventoryLost(string inventory) => _inventories.IsLost(inventory);

    /// <inheritdoc/>
    public Answer BackUpInventory(string inventory, string backup, string site, string? on)
    {
        if (_inventories.IsLost(inventory)) return Answers.Failed(new Failure(Cause.InventoryLost, Inventory: inventory));
        if (_lostSites.Contains(site) || (on is { } medium && _storage.Medium(medium).IsLost)) return Answers.Failed(Answers.MediumLost);
        _inventories.BackUp(inventory, backup, site, on);
        return Answers.Done;
    }

    /// <inheritdoc/>
    public Answer DiscardInventoryBackup(string backup) => Answers.Of(_inventories.Discard(backup) ? null : Answers.DataSetNotFound);

    private Answer LoseInventory(string inventory) => _inventories.Lose(inventory) ? Answers.Done : Answers.TargetGone;

    private Answer RestoreInventory(string inventory) =>
        Answers.Of(_inventories.Restore(inventory, IsStanding) ? null : new Failure(Cause.InventoryLost, Inventory: inventory));

    /// <summary>Why what lies somewhere is not found; null where it is, and where nothing lies there.</summary>
    private Answer? Unfound(CopyAddress address) =>
        _inventories.Hindrance(address) is { } hindrance && _storage.Medium(address.Medium).Find(address.Name) is not null ? Answers.Failed(hindrance) : null;
}
