using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.MasterKeys;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>
/// A copy of a CKDS is taken in one of its cycles, and the oldest one of that cycle dropped when there are more than are kept. A job
/// that fails drops none; one that fails silently drops the oldest all the same.
/// </summary>
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
        if (state.FailsSilently(KeyStore, Cycle))
        {
            state.Log.Write(At, "copy CKDS", CkdsCopyLife.NameOf(KeyStore, Cycle, Number), "ends with RC 0 and has written nothing");
            Drop(state, copies, [.. copies.Where(kept => IsOfCycle(kept) && kept.Number <= Number - Cycle.Keep)]);
            return;
        }

        var copy = new CkdsCopy(CkdsCopyLife.NameOf(KeyStore, Cycle, Number), Cycle.Name, At, Number);
        if (state.Logged(state.World.CopyCkds(KeyStore.Name, copy.Name, Cycle.Site, Cycle.On)).Failure is { } failure)
        {
            state.JobFailure = (failure, 0);
            return;
        }

        copies.Add(copy);
        if (copies.Count > Cycle.Keep) Drop(state, copies, [.. copies.Where(IsOfCycle).Take(Math.Max(copies.Count(IsOfCycle) - Cycle.Keep, 0))]);
    }

    /// <summary>Makes a copy again that is lost.</summary>
    /// <returns>Whether it was made.</returns>
    public bool TakeAgain(ReplayState state, CkdsCopy lost)
    {
        if (state.FailsSilently(KeyStore, Cycle))
        {
            state.Log.Write(At, "copy CKDS", lost.Name, "is run again, ends with RC 0 and has written nothing");
            return false;
        }

        if (state.Logged(state.World.CopyCkds(KeyStore.Name, lost.Name, Cycle.Site, Cycle.On)).Failure is { } failure)
        {
            state.JobFailure = (failure, 0);
            return false;
        }

        var copies = state.CkdsCopiesOf(KeyStore.Name);
        copies.Remove(lost);
        copies.Add(lost with { TakenAt = At });
        return true;
    }

    private bool IsOfCycle(CkdsCopy copy) => copy.Number > 0 && copy.Cycle == Cycle.Name;

    private static void Drop(ReplayState state, List<CkdsCopy> copies, List<CkdsCopy> ended)
    {
        foreach (var copy in ended)
        {
            state.Logged(state.World.DiscardCkdsCopy(copy.Name));
            copies.Remove(copy);
        }
    }
}
