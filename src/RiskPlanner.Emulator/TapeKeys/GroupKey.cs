using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>A data key of a key group, wrapped under a master key. Immutable.</summary>
/// <param name="Alias">Its name, which cartridges hold.</param>
/// <param name="Token">The wrapped key.</param>
internal sealed record GroupKey(string Alias, KeyToken Token);
