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

    private IReadOnlyList<string> _labels = labels;

    /// <summary>The same drives at another key server.</summary>
    public TapeDrive With(TapeKeyServer other) => new(other, _labels);

    /// <summary>The key server.</summary>
    public TapeKeyServer Server => server;

    /// <summary>Why nothing can be written, or null when something can.</summary>
    public Failure? Outage => server.Outage(_labels);

    /// <summary>What lies on the cartridge after writing. Exactly one of the results is null.</summary>
    public (StoredDataSet? OnTape, Failure? Failure) Encrypt(StoredDataSet dataSet)
    {
        if (Outage is { } outage) return (null, outage);
        var (cartridge, key) = server.Make(_labels);
        return (dataSet with { Bytes = dataSet.Bytes.Encrypted(key, BlockSize, new BlockTweak(cartridge.Icv, 0)), Cartridge = cartridge }, null);
    }

    /// <summary>From now on it writes under other labels.</summary>
    public void WriteUnder(IReadOnlyList<string> others) => _labels = others;

    /// <summary>What lies on a cartridge after its data key was wrapped under the labels that are written under now; null where the key server does not open it.</summary>
    public StoredDataSet? Rekeyed(StoredDataSet dataSet) =>
        dataSet.Cartridge is { } cartridge && server.Rewrap(cartridge, _labels) is { } rewrapped ? dataSet with { Cartridge = rewrapped } : null;

    /// <summary>What the drive hands to programs. Exactly one of the results is null.</summary>
    public (StoredDataSet? Read, Failure? Failure) Decrypt(StoredDataSet dataSet)
    {
        if (dataSet.Cartridge is not { } cartridge) return (dataSet, null);
        if (server.Open(cartridge) is not { } key) return (null, server.Outage(cartridge.Wrapped.Keys) ?? new Failure(Cause.CartridgeKeyLost));
        return (dataSet with { Bytes = dataSet.Bytes.Decrypted(key, BlockSize, new BlockTweak(cartridge.Icv, 0)), Cartridge = null }, null);
    }
}
