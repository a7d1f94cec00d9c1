namespace RiskPlanner.Emulator.KeyStores;

/// <summary>A backup of a CKDS and where it lies.</summary>
/// <param name="Content">The records as of the day it was taken.</param>
/// <param name="Generation">The number of the AES master-key generation that wraps it.</param>
/// <param name="Site">The site where it lies.</param>
/// <param name="On">The medium that it was written to; null where nothing is known of it.</param>
internal sealed record CkdsCopy(Ckds Content, int Generation, string Site, string? On = null);
