using RiskPlanner.Emulator.Crypto;
using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Storage;

/// <summary>
/// The encrypting drives of a tape store: they encrypt everything that is written, whatever it is already under, with a data key
/// that their key server makes for the cartridge; without the server they neither write nor read (IOS000I; z/OS facts, 5.2). The
/// drives' own cipher is not AES-XTS; that stands in for it. For one thread.
/// </summary>
internal sealed class TapeDrive(TapeKeyServer server, IReadOnlyList<string> labels)
{
    /// <summary>As that of the access methods: content is as long as that its last block is not too short for the cipher.</summary>
    internal const int BlockSize = 27_998;

    /// <summary>The same drives at another key server.</summary>
    public TapeDrive With(TapeKeyServer other) => new(other, labels);

    /// <summary>The key server.</summary>
    public TapeKeyServer Server => server;

    /// <summary>Why nothing can be written, or null when something can.</summary>
    public Failure? Outage => server.Outage(labels);

    /// <summary>What lies on the cartridge after writing. Exactly one of the results is null.</summary>
    public (StoredDataSet? OnTape, Failure? Failure) Encrypt(StoredDataSet dataSet)
    {
        if (Outage is { } outage) return (null, outage);
        var (cartridge, key) = server.Make(labels);
        return (dataSet with { Bytes = dataSet.Bytes.Encrypted(key, BlockSize, new BlockTweak(cartridge.Icv, 0)), Cartridge = cartridge }, null);
    }

    /// <summary>What the drive hands to programs. Exactly one of the results is null.</summary>
    public (StoredDataSet? Read, Failure? Failure) Decrypt(StoredDataSet dataSet)
    {
        if (dataSet.Cartridge is not { } cartridge) return (dataSet, null);
        if (server.Open(cartridge) is not { } key) return (null, server.Outage(cartridge.Wrapped.Keys) ?? new Failure(Cause.CartridgeKeyLost));
        return (dataSet with { Bytes = dataSet.Bytes.Decrypted(key, BlockSize, new BlockTweak(cartridge.Icv, 0)), Cartridge = null }, null);
    }
}
