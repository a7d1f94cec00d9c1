using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>A copy of a CKDS is taken, and the oldest one dropped when there are more than are kept.</summary>
internal sealed record CkdsCopyOperation(Instant At, KeyStore KeyStore, CkdsBackup Backup, int Number) : Operation(At)
{
    /// <inheritdoc/>
    public override int Rank => 3;

    /// <inheritdoc/>
    public override string? SysplexIn(Plan plan) => null;

    /// <inheritdoc/>
    public override void Perform(ReplayState state)
    {
        var copies = state.CkdsCopiesOf(KeyStore.Name);
        var copy = $"{KeyStore.Name}.COPY{Number:0000}";
        if (!state.Logged(state.World.CopyCkds(KeyStore.Name, copy, Backup.Site)).Done) return;
        copies.Add(copy);
        while (copies.Count > Backup.Keep)
        {
            state.Logged(state.World.DiscardCkdsCopy(copies[0]));
            copies.RemoveAt(0);
        }
    }
}
