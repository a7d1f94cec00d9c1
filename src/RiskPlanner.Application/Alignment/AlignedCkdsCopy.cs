namespace RiskPlanner.Application.Alignment;

/// <summary>A copy of a CKDS, and for how long keys can be put back from it.</summary>
/// <param name="Cycle">The name of the cycle that takes it; null where it has none.</param>
/// <param name="TakenAt">When it is taken.</param>
/// <param name="MasterKey">The generation of the master key that wraps it.</param>
/// <param name="DiscardedAt">When its retention ends; null when that is not within the horizon.</param>
/// <param name="MasterKeyGoneAt">When its master key is in no register, and in no key parts that can be loaded, any more; null as above.</param>
/// <param name="UsableUntil">The last moment at which keys can be put back from it: the earlier one of these two.</param>
public sealed record AlignedCkdsCopy(
    string? Cycle, string TakenAt, int MasterKey, string? DiscardedAt, string? MasterKeyGoneAt, string? UsableUntil);
