using RiskPlanner.Emulator.KeyStores;

namespace RiskPlanner.Emulator.Crypto;

/// <summary>
/// Says which key records hold one key value, whatever their labels: by the verification value of the key inside, as a
/// key-test service does. Without state.
/// </summary>
internal class KeyFingerprints
{
    /// <summary>What identifies the key value of a record; null when the card cannot unwrap it.</summary>
    public virtual KeyVerificationValue? Of(Coprocessor card, KeyRecord record) => card.VerificationValueOf(record.Token);
}
