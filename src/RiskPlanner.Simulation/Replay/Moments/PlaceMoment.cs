using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>A place where a data set or a copy of it lies, or should lie, at a moment.</summary>
/// <param name="Kind">What lies there.</param>
/// <param name="Address">Its name and medium.</param>
/// <param name="Stored">What can be seen of it; null when it is gone.</param>
/// <param name="Copy">Which copy of which policy it is; null for what is none.</param>
/// <param name="Readings">Whether it could be read, on each sysplex that runs, home first.</param>
public sealed record PlaceMoment(
    PlaceKind Kind, CopyAddress Address, StoredState? Stored, BackupCopy? Copy, IReadOnlyList<PlaceReading> Readings);
