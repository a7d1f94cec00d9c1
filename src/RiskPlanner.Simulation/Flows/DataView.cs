namespace RiskPlanner.Simulation.Flows;

/// <summary>
/// What a world says of data where it is looked at. A world of tokens knows what lies around it, and no byte; a world of bytes knows whether
/// the marker that was planted in the data can be found among them, and is not asked for more. Immutable.
/// </summary>
/// <param name="Layers">What lies around the data, the outermost first, none where it is clear; null in a world that only looks at bytes.</param>
/// <param name="MarkerFound">Whether the marker is found; null in a world without bytes.</param>
public sealed record DataView(IReadOnlyList<DataLayer>? Layers, bool? MarkerFound);
