using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>A data key as it lies on a cartridge, wrapped under a public key (EEDK). Immutable.</summary>
/// <param name="Label">The label that it is under, and how the cartridge names it.</param>
/// <param name="Hash">The hash of the public key.</param>
/// <param name="Sender">The public half that was drawn for this one wrapping.</param>
/// <param name="Wrapped">The wrapped key.</param>
internal sealed record WrappedDataKey(CartridgeLabel Label, string Hash, TapePublicKey Sender, byte[] Wrapped);
