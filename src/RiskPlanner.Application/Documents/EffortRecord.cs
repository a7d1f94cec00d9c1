namespace RiskPlanner.Application.Documents;

/// <summary>How much of a plan was replayed for a result by classes.</summary>
/// <param name="Words">All of it in a sentence.</param>
/// <param name="DataSets">How many data sets were replayed.</param>
/// <param name="StandFor">How many data sets got an outcome.</param>
/// <param name="Operations">How many operations were replayed.</param>
/// <param name="Skipped">How many backup cycles and updates of the replayed data sets were skipped, because they change nothing.</param>
/// <param name="SkippedForAll">The same, counted for every data set that got an outcome.</param>
public sealed record EffortRecord(string Words, int DataSets, int StandFor, long Operations, long Skipped, long SkippedForAll);
