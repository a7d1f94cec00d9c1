using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>What can be seen of a data set or copy without any key.</summary>
/// <param name="Site">Where the medium is now.</param>
/// <param name="KeyLabel">The label in its encryption cell; null means that its content lies there in clear.</param>
public sealed record CopyState(string Site, KeyLabel? KeyLabel);
