using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Mitigation;

/// <summary>A moment at which events strike, for a goal.</summary>
/// <param name="At">The moment, within the plan's horizon.</param>
/// <param name="Order">The most events of a set: 1 or 2.</param>
/// <param name="DataSet">The data set that is judged then; null for all.</param>
public readonly record struct LossMoment(Instant At, int Order, DataSetName? DataSet);
