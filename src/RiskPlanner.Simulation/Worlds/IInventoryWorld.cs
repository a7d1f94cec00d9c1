namespace RiskPlanner.Simulation.Worlds;

/// <summary>
/// What is done with inventories of copies. Of a copy that is made with <see cref="CopyOrder.FoundThrough"/> each of these inventories has a record from then on, and
/// who reads or moves it needs all of them (z/OS facts, part 2, F6).
/// </summary>
public interface IInventoryWorld
{
    /// <summary>Whether an inventory is lost.</summary>
    bool IsInventoryLost(string inventory);

    /// <summary>Backs an inventory up: the backup has what the inventory has on record now.</summary>
    /// <param name="inventory">The inventory.</param>
    /// <param name="backup">The name of the backup.</param>
    /// <param name="site">The site where it lies.</param>
    /// <param name="on">The medium that it is written to; null where nobody has said.</param>
    Answer BackUpInventory(string inventory, string backup, string site, string? on);

    /// <summary>Deletes a backup of an inventory whose retention has ended.</summary>
    Answer DiscardInventoryBackup(string backup);
}
