using RiskPlanner.Application.CutSets.Plans;

namespace RiskPlanner.Web.Views.SinglePoints;

/// <summary>The single points of loss of a plan.</summary>
/// <param name="Found">What was found; null where the plan has more than <see cref="PlanSinglePoints.MostDataSets"/>.</param>
internal sealed record SinglePointsOfPlan(PlanCutSetsDocument? Found);
