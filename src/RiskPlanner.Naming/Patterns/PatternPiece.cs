namespace RiskPlanner.Naming;

/// <summary>A piece of a pattern: text as it stands, or a part in braces.</summary>
/// <param name="Offset">Where it begins in the pattern, from 0 on.</param>
/// <param name="Text">The text; of a part its name.</param>
/// <param name="IsPart">Whether it is a part.</param>
/// <param name="Form">What stands behind the colon of a part; null when there is none.</param>
internal sealed record PatternPiece(int Offset, string Text, bool IsPart, string? Form);
