using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.KeyStores;

/// <summary>Says which key records hold one key value, whatever their labels. Without state.</summary>
internal class KeyFingerprints
{
    /// <summary>What identifies the key value of a record.</summary>
    public virtual KeyVerificationValue Of(KeyRecord record) => record.Fingerprint;
}
