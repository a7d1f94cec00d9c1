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
        var name = NameOf(Number);
        var kept = state.InventoryBackupsOf(Inventory.Name, Place);
        if (state.FailsSilently(Inventory.Name))
        {
            state.Log.Write(At, "back up inventory", name, "ends with RC 0 and has written nothing");
            Drop(state, [.. kept.Except(Enumerable.Range(Number - cycle.Keep + 1, cycle.Keep).Select(NameOf))]);
            return;
        }

        if (state.Logged(state.World.BackUpInventory(Inventory.Name, name, cycle.Site, cycle.On)).Failure is { } failure)
        {
            state.JobFailure = (failure, 0);
            return;
        }

        kept.Add(name);
        Drop(state, [.. kept.Take(kept.Count - cycle.Keep)]);
    }

    private string NameOf(int number) => $"{Inventory.Name}.C{Place + 1:00}.D{number:0000}";

    private void Drop(ReplayState state, IReadOnlyList<string> ended)
    {
        foreach (var backup in ended)
        {
            state.Logged(state.World.DiscardInventoryBackup(backup));
            state.InventoryBackupsOf(Inventory.Name, Place).Remove(backup);
        }
    }
}
