using RiskPlanner.Model;

namespace RiskPlanner.Application.Runs;

/// <summary>A plan that a run is about.</summary>
/// <param name="Plan">The plan, without faults.</param>
/// <param name="Text">Its file.</param>
/// <param name="Sha256">The hash of the file, in hex.</param>
public sealed record RunPlan(Plan Plan, string Text, string Sha256);
