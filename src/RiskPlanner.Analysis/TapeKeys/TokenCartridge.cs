using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Analysis.TapeKeys;

/// <summary>A cartridge. Immutable.</summary>
/// <param name="Content">What was written.</param>
/// <param name="Key">Under which data key.</param>
/// <param name="Wrapped">Under which pairs its data key is wrapped.</param>
/// <param name="GroupKey">The name of the key of a group; null where the key is wrapped.</param>
/// <param name="HasSpoiltKeys">Whether what leads to its key cannot be read.</param>
internal sealed record TokenCartridge(string Content, int Key, IReadOnlyList<(CartridgeLabel Label, int Pair)> Wrapped, string? GroupKey = null, bool HasSpoiltKeys = false);
