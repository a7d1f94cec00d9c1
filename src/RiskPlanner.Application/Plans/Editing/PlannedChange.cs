namespace RiskPlanner.Application.Plans;

/// <summary>A change on its way into the store.</summary>
/// <param name="Edit">Which edit asks for it; null when it follows from one, as where a renamed item is referred to.</param>
/// <param name="Change">The change.</param>
internal sealed record PlannedChange(int? Edit, PlanChange Change);
