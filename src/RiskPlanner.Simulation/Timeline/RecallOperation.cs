using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>Somebody is about to open a data set that is migrated: DFSMShsm moves it back to a volume first, to its own where that stands.</summary>
internal sealed record RecallOperation(Instant At, DataSetDefinition DataSet) : Operation(At)
{
    /// <summary>Before the jobs of its moment.</summary>
    public override int Rank => -1;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => state.HomeOf(DataSet).Name;

    /// <inheritdoc/>
    public override void Perform(ReplayState state)
    {
        if (state.MigratedFrom(DataSet.Name) is not { } own) return;
        var site = state.Plan.Arrays.FirstOrDefault(array => array.Volumes.Contains(own))?.Site;
        var volume = state.Plan.Arrays.Where(array => array.Site == site).SelectMany(array => array.Volumes).Prepend(own).FirstOrDefault(state.World.IsStanding);
        if (volume is null) state.Log.Write(At, "DFSMShsm recall", DataSet.Name.Text, "no volume stands that it could be recalled to");
        else if (BlockMove.Between(state, DataSet, state.AddressOf(DataSet), volume)) state.Recall(DataSet, volume);
    }
}
