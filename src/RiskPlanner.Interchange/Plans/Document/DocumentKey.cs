namespace RiskPlanner.Interchange;

/// <summary>A key of a mapping with its place.</summary>
/// <param name="Text">The text, unescaped; empty when the key is no scalar.</param>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="Column">The column, from 1 on.</param>
/// <param name="Kind">A scalar, or what a key cannot be.</param>
internal readonly record struct DocumentKey(string Text, int Line, int Column, DocumentNodeKind Kind)
{
    public bool IsScalar => Kind == DocumentNodeKind.Scalar;
}
