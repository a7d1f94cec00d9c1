using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Storage;

/// <summary>A write on its way from a primary to its secondary. Immutable.</summary>
/// <param name="Due">When it arrives.</param>
/// <param name="Name">The data set.</param>
/// <param name="Written">What was written; null means that the data set was deleted.</param>
internal readonly record struct MirroredWrite(Instant Due, DataSetName Name, StoredDataSet? Written);
