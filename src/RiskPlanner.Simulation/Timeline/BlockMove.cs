using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>Moves a data set to another medium as it lies, by its blocks: under its own name, and without any key. Pure but for the replay.</summary>
internal static class BlockMove
{
    private const string Mover = "ADRDSSU-COPY";

    /// <summary>Moves it; leaves it where it is where that cannot be done.</summary>
    /// <returns>Whether it lies there now.</returns>
    public static bool Between(ReplayState state, DataSetDefinition dataSet, CopyAddress from, string to)
    {
        var target = new CopyAddress(dataSet.Name, to);
        var copied = state.Logged(state.World.Copy(new CopyOrder { Sysplex = state.HomeOf(dataSet).Name, Utility = Mover, Source = from, Target = target }));
        if (!copied.Done) return false;
        state.Logged(state.World.Discard(from));
        return true;
    }
}
