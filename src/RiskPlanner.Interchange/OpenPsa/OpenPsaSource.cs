namespace RiskPlanner.Interchange.OpenPsa;

/// <summary>One file of a model.</summary>
/// <param name="Name">How messages shall call it.</param>
/// <param name="Content">The XML; read once, not closed.</param>
public sealed record OpenPsaSource(string Name, Stream Content);
