using System.Text;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;

namespace RiskPlanner.Emulator.Tests.Mutants;

/// <summary>Takes twins for different keys: goes by the label.</summary>
internal sealed class LabelFingerprints : KeyFingerprints
{
    public override KeyVerificationValue Of(KeyRecord record) => KeyVerificationValue.Of(Encoding.ASCII.GetBytes(record.Label.Text.PadRight(32)[..32]));
}
