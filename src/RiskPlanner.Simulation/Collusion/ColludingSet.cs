using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Collusion;

/// <summary>A smallest set of people who can bring a top about together: with all that they can do they bring it about, and none of them can be left out. Immutable.</summary>
/// <param name="People">Their names, in the plan's order; empty where it is so already.</param>
/// <param name="DataSets">The data sets that these people can lose, in the plan's order of their kinds.</param>
/// <param name="Acts">
/// Which acts suffice, of which none can be left out, in the order in which they strike: of the first data set, or of all where all are asked for (of all at once where they are lost). Who does each; of several who can, the first.
/// </param>
/// <param name="Outcome">What becomes of the first data set after them, with the reasons.</param>
public sealed record ColludingSet(IReadOnlyList<string> People, IReadOnlyList<DataSetName> DataSets, IReadOnlyList<(string Person, Strike Strike)> Acts, DataSetOutcome Outcome);
