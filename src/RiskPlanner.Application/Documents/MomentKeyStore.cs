namespace RiskPlanner.Application.Documents;

/// <summary>A key store at a moment.</summary>
/// <param name="Name">The key store.</param>
/// <param name="Generation">The generation of the master key that its live CKDS is under; null when that is lost.</param>
/// <param name="Records">How many key records the live CKDS has.</param>
/// <param name="Copies">The copies that are kept, newest first; neighbours that are alike are one entry.</param>
public sealed record MomentKeyStore(string Name, int? Generation, int Records, IReadOnlyList<MomentCkdsCopies> Copies);
