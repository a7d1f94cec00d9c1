using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Recovery.Outcomes;

/// <summary>What the end of an outage does to another data set than that which it is ended for. Immutable.</summary>
/// <param name="End">Which of the ends does it, 0 for the first.</param>
/// <param name="DataSet">The other data set.</param>
/// <param name="BringsBack">Whether it can be read where it is from then on, and could not before; else it could, and cannot any more.</param>
public sealed record EndEffect(int End, DataSetName DataSet, bool BringsBack);
