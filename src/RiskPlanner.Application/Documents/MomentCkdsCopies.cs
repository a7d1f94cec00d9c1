namespace RiskPlanner.Application.Documents;

/// <summary>CKDS copies that were taken one after the other and are alike.</summary>
/// <param name="Count">How many.</param>
/// <param name="Newest">The name of the newest.</param>
/// <param name="Oldest">The name of the oldest; the same for a single one.</param>
/// <param name="TakenFrom">When the oldest was taken (ISO 8601, UTC).</param>
/// <param name="TakenUntil">When the newest was taken (ISO 8601, UTC).</param>
/// <param name="Generation">The generation of the master key that they are wrapped under; null when they are lost.</param>
/// <param name="Site">Where they lie; empty when they are lost.</param>
/// <param name="Uses">What they are good for on each sysplex of the key store that runs.</param>
public sealed record MomentCkdsCopies(
    int Count, string Newest, string Oldest, string TakenFrom, string TakenUntil, int? Generation, string Site, IReadOnlyList<MomentUse> Uses);
