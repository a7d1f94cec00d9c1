using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>A record of a CKDS: a label, the wrapped key under it, and its state. Immutable.</summary>
/// <param name="Label">The label.</param>
/// <param name="Token">The wrapped key.</param>
/// <param name="Fingerprint">
/// What identifies the key value, whatever the label (KDSR metadata tag 0005): twins have one fingerprint.
/// </param>
/// <param name="Archived">Whether it is archived: there, but not to be used.</param>
internal sealed record KeyRecord(KeyLabel Label, KeyToken Token, KeyVerificationValue Fingerprint, bool Archived = false);
