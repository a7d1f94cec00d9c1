using RiskPlanner.Analysis.Mitigation;

namespace RiskPlanner.Application.Mitigation;

/// <summary>A change of a plan that was chosen.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Kind">Its kind.</param>
/// <param name="Text">What is to be done.</param>
/// <param name="Cost">What it costs.</param>
/// <param name="Path">Its place in the plan file.</param>
/// <param name="Also">What comes into other parts of the plan file with it.</param>
/// <param name="DataSets">How many data sets it is about; null where it is about what all stand on.</param>
public sealed record ChangeRecord(string Id, ChangeKind Kind, string Text, long Cost, string Path, IReadOnlyList<string> Also, int? DataSets);
