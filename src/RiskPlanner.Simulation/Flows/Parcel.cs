namespace RiskPlanner.Simulation.Flows;

/// <summary>Data that was picked up and is on its way, as a world holds it. Only the world that made it can do anything with it. Immutable.</summary>
public abstract record Parcel;
