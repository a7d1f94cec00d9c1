using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay;

/// <summary>A copy that an event has struck. Immutable.</summary>
internal abstract record LostCopy
{
    /// <summary>A backup copy.</summary>
    /// <param name="DataSet">Of which data set.</param>
    /// <param name="Address">Where it lies.</param>
    public sealed record OfDataSet(DataSetName DataSet, CopyAddress Address) : LostCopy;

    /// <summary>A CKDS copy.</summary>
    /// <param name="KeyStore">Of which key store.</param>
    /// <param name="Name">What it is called.</param>
    public sealed record OfKeyStore(string KeyStore, string Name) : LostCopy;
}
