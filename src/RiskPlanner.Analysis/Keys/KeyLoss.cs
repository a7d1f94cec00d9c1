using RiskPlanner.Model;

namespace RiskPlanner.Analysis.Keys;

/// <summary>Data sets that would be lost with a key value, for one reason.</summary>
/// <param name="Reason">Why no copy helps, as a sentence.</param>
/// <param name="Count">How many data sets.</param>
/// <param name="First">The first of them, in the plan's order, at most <see cref="KeyDependence.MostNamed"/>.</param>
public sealed record KeyLoss(string Reason, int Count, IReadOnlyList<DataSetName> First);
