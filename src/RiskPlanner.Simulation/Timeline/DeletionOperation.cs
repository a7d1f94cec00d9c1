using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>
/// The application is done with a data set, closes and deletes it. That is no damage: nothing of it can be lost from then on. Copies stay as long
/// as their policy keeps them.
/// </summary>
internal sealed record DeletionOperation(Instant At, DataSetDefinition DataSet) : Operation(At)
{
    /// <summary>After the jobs of its moment, backups included.</summary>
    public override int Rank => 3;

    /// <summary>The deletion of a data set within a plan; none where it stays.</summary>
    public static IEnumerable<DeletionOperation> Of(Plan plan, DataSetDefinition dataSet) =>
        dataSet.DeletedAt is { } at && at >= plan.From && at <= plan.Until ? [new DeletionOperation(at, dataSet)] : [];

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => state.HomeOf(DataSet).Name;

    /// <inheritdoc/>
    public override void Perform(ReplayState state)
    {
        if (state.VersionsOf(DataSet.Name).Count == 0) return;
        var address = state.AddressOf(DataSet);
        state.World.Close(address);
        state.Logged(state.World.Delete(state.HomeOf(DataSet).Name, Role.Application, address));
    }
}
