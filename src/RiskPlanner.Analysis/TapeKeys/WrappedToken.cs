namespace RiskPlanner.Analysis.TapeKeys;

/// <summary>A key under master keys: a private key, or a key of a group. Immutable.</summary>
/// <param name="Key">Which key, or key pair, it is.</param>
/// <param name="MasterKey">Under which master keys.</param>
internal sealed record WrappedToken(int Key, string MasterKey);
