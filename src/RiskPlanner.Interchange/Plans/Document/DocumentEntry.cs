namespace RiskPlanner.Interchange;

/// <summary>A key of a mapping with its value.</summary>
internal readonly record struct DocumentEntry(DocumentKey Key, DocumentNode Value);
