using RiskPlanner.Emulator.KeyStores;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Storage;

/// <summary>
/// The lock of a disk array that asks a key server for its key when it is switched on, as one of its volumes has it. Its key is made once, wrapped under the server's labels as
/// that of a cartridge is, and kept by the array in this form alone. For one thread.
/// </summary>
internal sealed class ArrayLock(TapeKeyServer server, CartridgeKey wrapped)
{
    private bool _isClosed;

    /// <summary>The key server.</summary>
    public TapeKeyServer Server => server;

    /// <summary>Why its volumes can be neither read nor written; null while they can.</summary>
    public Failure? Failure => _isClosed && server.Outage(wrapped.Wrapped.Keys) is { } outage
        ? new Failure(outage.Cause == Cause.KeyServerDown ? Cause.ArrayLocked : Cause.ArrayKeyLost, KeyManager: server.Name)
        : null;

    /// <summary>The array is switched on: it stays locked where the server does not hand out its key.</summary>
    /// <returns>Whether it is locked.</returns>
    public bool Ask() => _isClosed = server.Open(wrapped) is null;

    /// <summary>The same lock at another key server.</summary>
    public ArrayLock With(TapeKeyServer other) => new(other, wrapped) { _isClosed = _isClosed };
}
