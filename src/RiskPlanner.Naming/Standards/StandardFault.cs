namespace RiskPlanner.Naming;

/// <summary>A mistake in a standard.</summary>
/// <param name="Path">The place in the document, such as <c>patterns[0].pattern</c>.</param>
/// <param name="Offset">The place within the value there, in characters, from 0 on.</param>
/// <param name="Value">What stands there.</param>
/// <param name="Rule">The rule that is broken, as a sentence.</param>
/// <param name="Expected">What would be right.</param>
public sealed record StandardFault(string Path, int Offset, string Value, string Rule, string Expected);
