using RiskPlanner.Model;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Tables;

/// <summary>
/// A row of a threat table: the event that it stands for, and on which targets. A method survives the row only if it survives
/// the event on every one of them.
/// </summary>
/// <param name="Title">The row's heading.</param>
/// <param name="Threat">The event.</param>
/// <param name="Targets">The targets in a plan that the row means.</param>
public sealed record ThreatRow(string Title, Threat Threat, Func<Plan, DataSetDefinition, IReadOnlyList<string>> Targets);
