using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Simulation.Replay;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>A copy of a CKDS is taken in one of its cycles, and the oldest one of that cycle dropped when there are more than are kept.</summary>
internal sealed record CkdsCopyOperation(Instant At, KeyStore KeyStore, CkdsBackup Cycle, int Number) : Operation(At)
{
    /// <inheritdoc/>
    public override int Rank => 3;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => null;

    /// <inheritdoc/>
    public override void Perform(ReplayState state)
    {
        var copies = state.CkdsCopiesOf(KeyStore.Name);
        var copy = new CkdsCopy(CkdsCopyLife.NameOf(KeyStore, Cycle, Number), Cycle.Name, At);
        if (state.Logged(state.World.CopyCkds(KeyStore.Name, copy.Name, Cycle.Site)).Failure is { } failure)
        {
            state.JobFailure = (failure, 0);
            return;
        }

        copies.Add(copy);
        foreach (var ended in copies.Where(kept => kept.Cycle == Cycle.Name).SkipLast(Cycle.Keep).ToList())
        {
            state.Logged(state.World.DiscardCkdsCopy(ended.Name));
            copies.Remove(ended);
        }
    }
}
