using NodaTime;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>The data base of a repository is backed up; the backup of before is dropped then. A job that fails leaves it as it is.</summary>
internal sealed record RepositoryBackupOperation(Instant At, string KeyManager) : Operation(At)
{
    /// <summary>As copies of a CKDS: before keys change at its moment.</summary>
    public override int Rank => 3;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => null;

    /// <inheritdoc/>
    public override void Perform(ReplayState state)
    {
        if (!state.FailsSilently(KeyManager))
        {
            state.Logged(state.World.BackUpRepository(KeyManager));
            return;
        }

        state.Log.Write(At, "back up data base of repository", KeyManager, "ends with RC 0 and has written nothing");
        // It takes the place of the backup of before, as one that is written does.
        state.World.Lose(LostPart.ManagerBackup, KeyManager);
    }
}
