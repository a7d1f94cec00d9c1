using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Why something cannot be saved.</summary>
/// <param name="Edit">Which of the edits it is about, from 0 on; null when the fault lies in an item that the edit leaves as it is.</param>
/// <param name="Place">The place.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Rule">The rule, as a sentence.</param>
/// <param name="Expected">What would be right.</param>
public sealed record EditFault(int? Edit, PlanPlace Place, string Value, string Rule, string Expected);
