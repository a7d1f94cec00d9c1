using RiskPlanner.Model;

namespace RiskPlanner.Application.PlanReports;

/// <summary>How many data sets of applications of one criticality are protected.</summary>
/// <param name="Criticality">The criticality; null where nobody has said.</param>
/// <param name="DataSets">How many data sets these applications have.</param>
/// <param name="Protected">How many of them no threat loses, makes unavailable or makes miss a target.</param>
public sealed record CriticalityCount(Criticality? Criticality, int DataSets, int Protected);
