using System.Security.Cryptography;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Simulation.TapeKeys;

namespace RiskPlanner.Emulator.TapeKeys;

/// <summary>
/// The key pairs of certificates. Elliptic curves stand in for RSA, whose keys the platform cannot make from a seed
/// (docs/adr/0003-stand-ins-for-what-is-not-public.md): data keys are wrapped by RFC 5649 under HKDF of an agreement between the public key and a pair that
/// is drawn for one wrapping (P-256). What wraps cannot unwrap. Pure functions of their arguments.
/// </summary>
internal static class TapeKeyPairs
{
    private static readonly ECCurve Curve = ECCurve.NamedCurves.nistP256;

    /// <summary>Draws a pair; the caller disposes of the private key.</summary>
    public static (TapePublicKey Public, DataKey Private) Generate(CardRandom random)
    {
        Span<byte> scalar = stackalloc byte[DataKey.Length];
        random.Fill(scalar);
        // The order of the curve is above 2^255: below it, no number has to be drawn again.
        scalar[0] &= 0x7F;
        var privateKey = new DataKey(scalar);
        CryptographicOperations.ZeroMemory(scalar);
        using var agreement = Of(privateKey);
        return (new TapePublicKey(agreement.ExportParameters(includePrivateParameters: false).Q), privateKey);
    }

    /// <summary>Wraps a data key under a public key.</summary>
    public static WrappedDataKey Wrap(TapePublicKey publicKey, CartridgeLabel label, DataKey key, CardRandom random)
    {
        var (sender, once) = Generate(random);
        using (once)
        {
            var kek = KeyBetween(once, publicKey);
            try
            {
                return new WrappedDataKey(label, publicKey.Hash, sender, KeyWrap.Wrap(kek, key.Value));
            }
            finally
            {
                CryptographicOperations.ZeroMemory(kek);
            }
        }
    }

    /// <summary>Unwraps a data key; null where it was wrapped under another public key, or has been changed since.</summary>
    public static DataKey? Unwrap(DataKey privateKey, WrappedDataKey wrapped)
    {
        var kek = KeyBetween(privateKey, wrapped.Sender);
        try
        {
            if (!KeyWrap.TryUnwrap(kek, wrapped.Wrapped, out var clear)) return null;
            var key = new DataKey(clear);
            CryptographicOperations.ZeroMemory(clear);
            return key;
        }
        finally
        {
            CryptographicOperations.ZeroMemory(kek);
        }
    }

    private static byte[] KeyBetween(DataKey privateKey, TapePublicKey other)
    {
        using var own = Of(privateKey);
        using var others = ECDiffieHellman.Create(new ECParameters { Curve = Curve, Q = other.Point });
        using var publicKey = others.PublicKey;
        var secret = own.DeriveRawSecretAgreement(publicKey);
        try
        {
            return HKDF.DeriveKey(HashAlgorithmName.SHA256, secret, DataKey.Length, info: "RiskPlanner wrapped data key"u8.ToArray());
        }
        finally
        {
            CryptographicOperations.ZeroMemory(secret);
        }
    }

    private static ECDiffieHellman Of(DataKey privateKey)
    {
        var scalar = privateKey.Value.ToArray();
        try
        {
            return ECDiffieHellman.Create(new ECParameters { Curve = Curve, D = scalar });
        }
        finally
        {
            CryptographicOperations.ZeroMemory(scalar);
        }
    }
}
