using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>Why an instruction could not be carried out.</summary>
/// <param name="Cause">The cause.</param>
/// <param name="Label">The key label that it is about, if it is about one.</param>
/// <param name="KeyManager">The key manager that it is about, if it is about one.</param>
public sealed record Failure(Cause Cause, KeyLabel? Label = null, string? KeyManager = null)
{
    /// <summary>Whether another state of the key store or its master key could make the same instruction succeed.</summary>
    public bool IsAboutKeys => Cause is Cause.KeyNotFound or Cause.KeyNotRefreshed or Cause.KeyRecordDamaged or Cause.KeyValueDiffers
        or Cause.KeyPreActive or Cause.KeyDeactivated or Cause.KeyArchived or Cause.KeyDecryptsOnly or Cause.NoKeyAccess or Cause.KeyNotForCpacf or Cause.KeyNotExportable or Cause.KeyServiceDown or Cause.PkdsMismatch or Cause.CkdsLost or Cause.MasterKeyUnknown;

    /// <summary>The failure in words, for logs and causes.</summary>
    public string Words => CauseWords.Of(this);
}
