using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>Moves a data set to another medium as it lies, by its blocks: under its own name, and without any key. Pure but for the replay.</summary>
internal static class BlockMove
{
    private const string Mover = "ADRDSSU-COPY";

    /// <summary>Moves it; leaves it where it is where that cannot be done.</summary>
    /// <param name="state">What the story knows.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="from">Where it lies.</param>
    /// <param name="to">The medium that it is moved to.</param>
    /// <param name="inventory">The inventory through which it is found there; null for none.</param>
    /// <returns>Whether it lies there now.</returns>
    public static bool Between(ReplayState state, DataSetDefinition dataSet, CopyAddress from, string to, string? inventory = null)
    {
        var target = new CopyAddress(dataSet.Name, to);
        var copied = state.Logged(state.World.Copy(new CopyOrder { Sysplex = state.HomeOf(dataSet).Name, Utility = Mover, Source = from, Target = target, FoundThrough = inventory is null ? [] : [inventory] }));
        if (!copied.Done) return false;
        state.Logged(state.World.Discard(from));
        return true;
    }
}
