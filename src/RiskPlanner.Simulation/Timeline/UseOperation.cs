using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>The application reads a data set, or somebody checks that it can be read.</summary>
internal sealed record UseOperation(Instant At, DataSetDefinition DataSet, bool IsCheck) : Operation(At)
{
    /// <inheritdoc/>
    public override int Rank => 1;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => state.HomeOf(DataSet).Name;

    /// <inheritdoc/>
    public override void Perform(ReplayState state) =>
        state.Logged(state.World.Read(
            state.HomeOf(DataSet).Name, IsCheck ? Role.Checker : Role.Application, state.AddressOf(DataSet)));
}
