using NodaTime;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>The recovery key of a repository is changed, and its data base backed up under the new one.</summary>
internal sealed record RecoveryKeyChangeOperation(Instant At, string KeyManager) : Operation(At)
{
    /// <inheritdoc/>
    public override int Rank => 4;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => null;

    /// <inheritdoc/>
    public override void Perform(ReplayState state) => state.Logged(state.World.ChangeRecoveryKey(KeyManager));
}
