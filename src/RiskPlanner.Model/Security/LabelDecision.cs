namespace RiskPlanner.Model;

/// <summary>Which label a new data set gets.</summary>
/// <param name="Label">The label; null means that it is allocated in clear.</param>
/// <param name="Source">What gave it, or would have given the one that is ignored.</param>
/// <param name="Reason">Why, as a sentence.</param>
public sealed record LabelDecision(KeyLabel? Label, LabelSource Source, string Reason);
