namespace RiskPlanner.Emulator.Crypto;

/// <summary>
/// A data key in the form in which CPACF uses it: a handle that encrypts and decrypts, and gives no key away. Safe on any thread:
/// worlds that were forked from one share it, and what it gives does not depend on who asked before.
/// </summary>
internal sealed class ProtectedKey
{
    // Bytes that are made of others hold on to the key, and worlds can share them.
    private readonly Lock _use = new();
    private readonly XtsCipher _cipher;

    /// <summary>Makes the handle; the data key itself can be zeroed afterwards.</summary>
    public ProtectedKey(DataKey key)
    {
        _cipher = key.CreateCipher();
        VerificationValue = key.VerificationValue;
    }

    /// <summary>What an encryption cell keeps to recognise the key.</summary>
    public KeyVerificationValue VerificationValue { get; }

    /// <summary>Encrypts the blocks of a data set.</summary>
    public void Encrypt(ReadOnlySpan<byte> clear, Span<byte> cipher, int blockSize, BlockTweak first)
    {
        lock (_use) _cipher.EncryptBlocks(clear, cipher, blockSize, first);
    }

    /// <summary>Decrypts the blocks of a data set.</summary>
    public void Decrypt(ReadOnlySpan<byte> cipher, Span<byte> clear, int blockSize, BlockTweak first)
    {
        lock (_use) _cipher.DecryptBlocks(cipher, clear, blockSize, first);
    }
}
