using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Alignment;

/// <summary>A moment at which the loss of a key would be noticed.</summary>
/// <param name="At">When.</param>
/// <param name="Kind">By what.</param>
/// <param name="DataSet">The data set that is opened, or whose copy is.</param>
public sealed record Notice(Instant At, NoticeKind Kind, DataSetName DataSet);
