using System.Security.Cryptography;
using System.Text;
using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Emulator.Transfers;

/// <summary>
/// The keys of layers: drawn anew for RSA and for sessions, made of the password for KEYPASSWORD. A symmetric key stands in for each RSA pair, and AES-XTS
/// for the ciphers of DFSMSdss, TLS and SSH (docs/adr/0003-stand-ins-for-what-is-not-public.md): whoever lacks the key sees nothing either way. Pure
/// functions of the seed.
/// </summary>
internal static class LayerKeys
{
    /// <summary>The pair of that name.</summary>
    public static MasterKey Pair(ulong seed, string pair)
    {
        using var random = new CardRandom(seed, $"RSA pair {pair}");
        return MasterKey.FromParts([Drawn(random), Drawn(random)]);
    }

    /// <summary>The key of a layer; the caller disposes of it.</summary>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="layer">The layer.</param>
    /// <param name="number">Its number in the world: the same password gives the same key each time, all else a new one.</param>
    public static DataKey Of(ulong seed, DataLayer layer, long number)
    {
        if (layer.Kind == DataLayerKind.Password) return new DataKey(SHA256.HashData(Encoding.UTF8.GetBytes($"{seed} password {layer.Name}")));
        using var random = new CardRandom(seed, $"layer {number}");
        return DataKey.Generate(random);
    }

    /// <summary>The 8 bytes of a layer.</summary>
    public static ulong Icv(ulong seed, long number)
    {
        using var random = new CardRandom(seed, $"layer icv {number}");
        return random.NextUInt64();
    }

    private static byte[] Drawn(CardRandom random)
    {
        var part = new byte[DataKey.Length];
        random.Fill(part);
        return part;
    }
}
