using RiskPlanner.Model;

namespace RiskPlanner.Simulation.State;

/// <summary>A label that backup jobs write under. Immutable.</summary>
/// <param name="Sysplex">Where they run.</param>
/// <param name="Label">The label.</param>
/// <param name="User">Whom they run as; null where nobody is named.</param>
internal readonly record struct JobKey(string Sysplex, KeyLabel Label, string? User);
