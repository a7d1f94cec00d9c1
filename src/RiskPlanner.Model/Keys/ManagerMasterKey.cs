namespace RiskPlanner.Model;

/// <summary>
/// Where the master key of a tape key server is kept apart from the server: a product such as GKLM protects its data base with one, and opens a backup with the one of then alone
/// (z/OS facts, 5.2).
/// </summary>
/// <param name="At">The site where it is kept.</param>
/// <param name="On">The volume or tape store that it is kept on; null where no loss of a medium takes it.</param>
public sealed record ManagerMasterKey(string At, string? On = null);
