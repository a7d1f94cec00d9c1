using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// Rows about the inventory through which copies are found. Alone its loss harms nothing of a data set that lies on its volume: the row that matters has an array fail at
/// the same moment, so that a copy is needed.
/// </summary>
public static class InventoryRows
{
    /// <summary>The inventory is lost.</summary>
    public static ThreatRow InventoryLoss { get; } = new("Backup inventory loss", ThreatCatalogue.Find("inventory-loss")!, (plan, _) => ThreatTargets.In(plan, ThreatTarget.Inventory));

    /// <summary>All of them: alone, then with a disk failure.</summary>
    public static IReadOnlyList<ThreatRow> All { get; } = [InventoryLoss, EncryptedTapeRows.WithDiskFailure(InventoryLoss)];
}
