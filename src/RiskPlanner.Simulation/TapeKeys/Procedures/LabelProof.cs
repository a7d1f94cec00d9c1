namespace RiskPlanner.Simulation.TapeKeys;

/// <summary>By which command it shows that a label's private key is of use after the loss. Immutable.</summary>
/// <param name="Label">The label.</param>
/// <param name="Read">The reading of a cartridge that is under this label alone.</param>
public sealed record LabelProof(string Label, ServingCommand Read);
