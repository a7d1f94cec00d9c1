using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;

namespace RiskPlanner.Emulator.Tests.Mutants;

/// <summary>Recognises no key again, so that a key loss loses nothing.</summary>
internal sealed class NeverEqualFingerprints : KeyFingerprints
{
    private long _count;

    public override KeyVerificationValue Of(KeyRecord record) => new((UInt128)Interlocked.Increment(ref _count));
}
