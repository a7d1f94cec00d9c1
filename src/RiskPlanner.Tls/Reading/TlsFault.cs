namespace RiskPlanner.Tls;

/// <summary>Why a file cannot be read.</summary>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="Column">The column in characters, from 1 on.</param>
/// <param name="Value">What stands there; empty when something is missing.</param>
/// <param name="Rule">The rule that is broken, as a sentence.</param>
/// <param name="Expected">What would be right.</param>
public sealed record TlsFault(int Line, int Column, string Value, string Rule, string Expected);
