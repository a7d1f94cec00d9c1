using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Interchange.OpenPsa;

namespace RiskPlanner.Application.CutSets;

/// <summary>What became of a model: its analysis, or the problems for which it was refused.</summary>
/// <param name="Reading">What reading gave.</param>
/// <param name="Analysis">The analysis; null when the model was refused (<see cref="OpenPsaReading.Problems"/>).</param>
public sealed record CutSetsOutcome(OpenPsaReading Reading, CutSetAnalysis? Analysis);
