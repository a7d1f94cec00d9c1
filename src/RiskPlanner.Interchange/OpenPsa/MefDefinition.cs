namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>One gate, event or parameter of a model.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">The name by which the whole model knows it: the bare name when public, the path when private.</param>
/// <param name="Scope">The path of the fault tree and components around it, without a trailing dot; empty in model data.</param>
/// <param name="Element">The defining element.</param>
/// <param name="Body">The formula, expression or constant, or null when there is none.</param>
internal sealed record MefDefinition(MefKind Kind, string Id, string Scope, MefElement Element, MefElement? Body);
