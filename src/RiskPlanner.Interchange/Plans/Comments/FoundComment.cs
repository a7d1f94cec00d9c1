namespace RiskPlanner.Interchange;

/// <summary>A comment as it stands in a text, with what decides where it belongs.</summary>
/// <param name="Line">Its line, from 1 on.</param>
/// <param name="Column">Its column, from 1 on; after the dash of an item or a marker of the document, the column of that.</param>
/// <param name="Text">The comment from its <c>#</c> on, without blanks at the end.</param>
/// <param name="IsInline">Whether a key or value stands before it on its line.</param>
/// <param name="BlankBefore">Whether the line before it is blank.</param>
/// <param name="BlankAfter">Whether the line after it is blank.</param>
/// <param name="Flow">Line and column of the innermost brackets or braces that it stands in; null outside of any.</param>
internal sealed record FoundComment(int Line, int Column, string Text, bool IsInline, bool BlankBefore, bool BlankAfter, (int Line, int Column)? Flow);
