namespace RiskPlanner.Interchange;

/// <summary>A place at which a file is no text.</summary>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="Column">The column in characters, from 1 on.</param>
/// <param name="Value">The bytes in hexadecimal, such as <c>0xFC</c>, or the encoding that was found.</param>
/// <param name="Rule">The rule that is broken, as a sentence.</param>
/// <param name="Expected">What would be right.</param>
public sealed record FileTextFault(int Line, int Column, string Value, string Rule, string Expected);
