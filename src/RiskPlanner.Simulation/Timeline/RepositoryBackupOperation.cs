using NodaTime;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>The data base of a repository is backed up; the backup of before is dropped then. A job that fails leaves it as it is.</summary>
internal sealed record RepositoryBackupOperation(Instant At, string KeyManager) : Operation(At)
{
    /// <summary>As copies of a CKDS: before keys change at its moment.</summary>
    public override int Rank => 3;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => null;

    /// <inheritdoc/>
    public override void Perform(ReplayState state) => state.Logged(state.World.BackUpRepository(KeyManager));
}
