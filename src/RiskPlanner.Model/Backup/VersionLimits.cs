namespace RiskPlanner.Model;

/// <summary>How many backup versions of a data set are kept, and how long. Immutable.</summary>
/// <param name="Versions">
/// The most versions; null goes by <see cref="BackupPolicy.Keep"/> while the data set exists, and means one when it is deleted, as DFSMShsm
/// takes it.
/// </param>
/// <param name="Days">
/// Of an existing data set the days that versions other than the newest are kept (RETAIN DAYS EXTRA BACKUP VERSIONS); of a deleted one
/// the days that the last version is kept from the EXPIREBV on that first missed the data set (RETAIN DAYS ONLY BACKUP VERSION). Null is
/// without limit.
/// </param>
public sealed record VersionLimits(int? Versions, int? Days);
