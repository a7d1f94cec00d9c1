namespace RiskPlanner.Application.Alignment;

/// <summary>What a plan's schedules make of a key store in time.</summary>
/// <param name="Name">The key store.</param>
/// <param name="MasterKeys">Its master keys, oldest first.</param>
/// <param name="CkdsCopies">Its copies, in order of time.</param>
public sealed record AlignedKeyStore(string Name, IReadOnlyList<AlignedMasterKey> MasterKeys, IReadOnlyList<AlignedCkdsCopy> CkdsCopies);
