namespace RiskPlanner.Interchange;

/// <summary>What a text holds: the tree of its values, and the comments between them in the order of the text.</summary>
internal sealed record PlanDocument(DocumentNode Root, IReadOnlyList<FoundComment> Comments);
