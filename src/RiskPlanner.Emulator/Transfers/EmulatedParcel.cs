using RiskPlanner.Emulator.Storage;
using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Emulator.Transfers;

/// <summary>Data on its way: its bytes as anybody sees them who looks at it there. Immutable.</summary>
/// <param name="Image">The data set that it was picked up from, with the bytes as they are now.</param>
/// <param name="AsBlocks">Whether blocks are moved, with the encryption cell; else records, which are clear.</param>
/// <param name="Layers">What was put around it, the outermost first.</param>
internal sealed record EmulatedParcel(StoredDataSet Image, bool AsBlocks, IReadOnlyList<ParcelLayer> Layers) : Parcel;
