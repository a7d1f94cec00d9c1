using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows.Parts;

namespace RiskPlanner.Simulation.Flows;

/// <summary>A way that data of a data set takes, composed of parts. Immutable.</summary>
/// <param name="Sysplex">The sysplex that runs the jobs.</param>
/// <param name="RunsAs">The user that they run as; null where nobody is named, and access is assumed.</param>
/// <param name="DataSet">The data set.</param>
/// <param name="Parts">What is done, in order.</param>
public sealed record FlowRoute(string Sysplex, string? RunsAs, DataSetDefinition DataSet, IReadOnlyList<FlowPart> Parts);
