namespace RiskPlanner.Interchange;

/// <summary>Comments of a place that a plan does not have any more, because an item was removed.</summary>
/// <param name="Path">The place, as in <see cref="PlanComments"/>.</param>
/// <param name="Comments">What was said there.</param>
public sealed record UnplacedComment(string Path, PlaceComments Comments);
