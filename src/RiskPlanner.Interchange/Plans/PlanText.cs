namespace RiskPlanner.Interchange;

/// <summary>A plan written with its comments.</summary>
/// <param name="Text">The file's text.</param>
/// <param name="Unplaced">The comments that stand nowhere in it, because their items are gone: nothing is dropped in silence.</param>
public sealed record PlanText(string Text, IReadOnlyList<UnplacedComment> Unplaced);
