using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Engines;
using Org.BouncyCastle.Crypto.Parameters;
using RiskPlanner.Emulator.Crypto;

namespace RiskPlanner.Emulator.Tests.Crypto;

/// <summary>The framework's key wrap beside a second implementation, BouncyCastle's, which shares no code with it.</summary>
public sealed class KeyWrapAgreementTests
{
    private const int LongestKey = 80;
    private static readonly int[] WrappingKeyLengths = [16, 24, 32];

    [Fact]
    public void Every_length_of_key_wraps_to_the_same_bytes_and_each_unwraps_what_the_other_wrapped()
    {
        var random = new Random(5649);
        var cases = 0;
        foreach (var wrappingKeyLength in WrappingKeyLengths)
        {
            for (var length = 1; length <= LongestKey; length++)
            {
                var (wrappingKey, key) = (Bytes(random, wrappingKeyLength), Bytes(random, length));

                var ours = KeyWrap.Wrap(wrappingKey, key);
                var theirs = Engine(wrapping: true, wrappingKey).Wrap(key, 0, key.Length);

                Assert.Equal(Convert.ToHexString(theirs), Convert.ToHexString(ours));
                Assert.True(KeyWrap.TryUnwrap(wrappingKey, theirs, out var unwrapped));
                Assert.Equal(key, unwrapped);
                Assert.Equal(key, Engine(wrapping: false, wrappingKey).Unwrap(ours, 0, ours.Length));
                cases++;
            }
        }

        Assert.Equal(WrappingKeyLengths.Length * LongestKey, cases);
    }

    [Fact]
    public void Both_refuse_the_same_spoilt_bytes()
    {
        var random = new Random(3394);
        var refused = 0;
        for (var length = 1; length <= 40; length++)
        {
            var wrappingKey = Bytes(random, 32);
            var wrapped = KeyWrap.Wrap(wrappingKey, Bytes(random, length));
            for (var place = 0; place < wrapped.Length; place++)
            {
                var spoilt = wrapped.ToArray();
                spoilt[place] ^= (byte)(1 << random.Next(8));

                var ours = KeyWrap.TryUnwrap(wrappingKey, spoilt, out _);

                Assert.Equal(Unwraps(wrappingKey, spoilt), ours);
                if (!ours) refused++;
            }
        }

        Assert.True(refused > 1_000, $"Only {refused} were refused.");
    }

    [Fact]
    public void A_padding_that_is_not_zero_is_refused_by_both()
    {
        // The plaintext of RFC 5649 §3 by hand: the alternative initial value with a length of 9, then 16 bytes of which the
        // last seven must be zero. RFC 3394's wrap with that initial value makes it.
        byte[] wrappingKey = [.. Enumerable.Range(0, 32).Select(number => (byte)number)];
        Assert.True(KeyWrap.TryUnwrap(wrappingKey, Padded(wrappingKey, last: 0), out var key));
        Assert.Equal(9, key.Length);

        var dirty = Padded(wrappingKey, last: 1);

        Assert.False(KeyWrap.TryUnwrap(wrappingKey, dirty, out _));
        Assert.False(Unwraps(wrappingKey, dirty));
    }

    private static byte[] Padded(byte[] wrappingKey, byte last)
    {
        byte[] initialValue = [0xA6, 0x59, 0x59, 0xA6, 0, 0, 0, 9];
        byte[] padded = [1, 2, 3, 4, 5, 6, 7, 8, 9, 0, 0, 0, 0, 0, 0, last];
        var engine = new AesWrapEngine();
        engine.Init(forWrapping: true, new ParametersWithIV(new KeyParameter(wrappingKey), initialValue));
        return engine.Wrap(padded, 0, padded.Length);
    }

    private static bool Unwraps(byte[] wrappingKey, byte[] wrapped)
    {
        try
        {
            Engine(wrapping: false, wrappingKey).Unwrap(wrapped, 0, wrapped.Length);
            return true;
        }
        catch (InvalidCipherTextException)
        {
            return false;
        }
    }

    private static Rfc5649WrapEngine Engine(bool wrapping, byte[] wrappingKey)
    {
        var engine = new Rfc5649WrapEngine(new AesEngine());
        engine.Init(wrapping, new KeyParameter(wrappingKey));
        return engine;
    }

    private static byte[] Bytes(Random random, int length)
    {
        var bytes = new byte[length];
        random.NextBytes(bytes);
        return bytes;
    }
}
