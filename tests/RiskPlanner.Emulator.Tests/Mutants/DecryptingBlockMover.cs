using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Emulator.Utilities;

namespace RiskPlanner.Emulator.Tests.Mutants;

/// <summary>A block copy that decrypts what it moves.</summary>
internal sealed class DecryptingBlockMover() : BlockMover("mutant")
{
    protected override StoredDataSet Image(UtilityContext context, StoredDataSet source)
    {
        if (source.Cell is not { } cell) return source;
        var (key, _) = context.Icsf.Protect(cell.Label, context.Storage.Now, KeyUse.Decrypt);
        // After a key loss there is nothing to decrypt with; what was dumped before is in clear already.
        if (key is null) return source;
        return source with { Cell = null, Bytes = source.Bytes.Decrypted(key, AccessMethods.BlockSize, new BlockTweak(cell.Icv, 0)) };
    }
}
