using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>DFSMShsm moves a data set that nobody has opened for some time to another medium: blocks, and no key.</summary>
internal sealed record MigrationOperation(Instant At, DataSetDefinition DataSet, Migration Migration) : Operation(At)
{
    /// <summary>After the jobs of its moment, backups included.</summary>
    public override int Rank => 3;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => state.HomeOf(DataSet).Name;

    /// <inheritdoc/>
    public override void Perform(ReplayState state)
    {
        var from = state.AddressOf(DataSet);
        if (!DataSet.ExistsAt(At) || state.VersionsOf(DataSet.Name).Count == 0 || state.MigratedFrom(DataSet.Name) is not null || from.Medium == Migration.To) return;
        if (BlockMove.Between(state, DataSet, from, Migration.To, state.Plan.InventoryOfMigrated(DataSet))) state.Migrate(DataSet, Migration.To);
    }
}
