using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>A private key as it lies in a PKDS, wrapped under the master key that the coprocessor had then. Immutable.</summary>
/// <param name="Token">The wrapped key.</param>
internal sealed record PrivateKeyToken(KeyToken Token) : ServingFile;
