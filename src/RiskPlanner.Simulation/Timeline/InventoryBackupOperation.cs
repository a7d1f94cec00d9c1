using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>
/// An inventory of copies is backed up in one of its cycles, and the oldest backup of that cycle dropped when there are more than are kept. A job that fails drops none.
/// </summary>
/// <param name="At">When.</param>
/// <param name="Inventory">The inventory.</param>
/// <param name="Place">The place of the cycle among those of the inventory, 0 for the first.</param>
/// <param name="Number">The number of the backup in its cycle, 1 for the first.</param>
internal sealed record InventoryBackupOperation(Instant At, BackupInventory Inventory, int Place, int Number) : Operation(At)
{
    /// <summary>After the copies and migrations of its moment, which it has on record.</summary>
    public override int Rank => 4;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => HomeSysplex.Of(state.Plan, Inventory)?.Name;

    /// <inheritdoc/>
    public override void Perform(ReplayState state)
    {
        var cycle = Inventory.Backups[Place];
        var name = $"{Inventory.Name}.C{Place + 1:00}.D{Number:0000}";
        if (state.Logged(state.World.BackUpInventory(Inventory.Name, name, cycle.Site, cycle.On)).Failure is { } failure)
        {
            state.JobFailure = (failure, 0);
            return;
        }

        var kept = state.InventoryBackupsOf(Inventory.Name, Place);
        kept.Add(name);
        while (kept.Count > cycle.Keep)
        {
            state.Logged(state.World.DiscardInventoryBackup(kept[0]));
            kept.RemoveAt(0);
        }
    }
}
