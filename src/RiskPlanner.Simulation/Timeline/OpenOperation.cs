using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>An application that keeps a data set open is started anew: it closes the data set and opens it again.</summary>
internal sealed record OpenOperation(Instant At, DataSetDefinition DataSet) : Operation(At)
{
    /// <inheritdoc/>
    /// <remarks>Before it works with the data set.</remarks>
    public override int Rank => -1;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => state.HomeOf(DataSet).Name;

    /// <inheritdoc/>
    public override void Perform(ReplayState state)
    {
        if (state.VersionsOf(DataSet.Name).Count == 0) return;
        state.Logged(state.World.HoldOpen(state.HomeOf(DataSet).Name, state.AddressOf(DataSet)));
    }
}
