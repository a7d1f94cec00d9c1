using RiskPlanner.Analysis.Keys;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Pages.Keys;

/// <summary>A line of the list of keys.</summary>
/// <param name="Key">The key.</param>
/// <param name="State">Its state at the moment.</param>
/// <param name="Value">The value that it holds then.</param>
/// <param name="Twins">The labels that hold the same value then.</param>
/// <param name="Use">What it protects.</param>
public sealed record KeyRow(KeyDefinition Key, KeyState State, KeyValue Value, IReadOnlyList<KeyLabel> Twins, KeyUse Use);
