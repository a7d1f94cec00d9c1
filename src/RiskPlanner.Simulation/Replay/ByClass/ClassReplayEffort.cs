namespace RiskPlanner.Simulation.Replay.ByClass;

/// <summary>How much of a plan was replayed, so that nobody takes a replay by classes for the whole course.</summary>
/// <param name="DataSets">How many data sets were replayed.</param>
/// <param name="StandFor">How many data sets got an outcome.</param>
/// <param name="Operations">How many operations were replayed.</param>
/// <param name="Skipped">How many backup cycles and updates of these data sets were skipped, because they change nothing.</param>
/// <param name="SkippedForAll">The same, counted for every data set that got an outcome.</param>
public sealed record ClassReplayEffort(int DataSets, int StandFor, long Operations, long Skipped, long SkippedForAll)
{
    /// <summary>The same in a sentence.</summary>
    public string Words => FormattableString.Invariant(
        $"{DataSets:N0} data sets were replayed for {StandFor:N0}, with {Operations:N0} operations; {Skipped:N0} backup cycles and updates of them, which change nothing, were skipped ({SkippedForAll:N0} for all).");
}
