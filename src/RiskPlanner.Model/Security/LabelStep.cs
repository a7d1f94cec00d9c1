namespace RiskPlanner.Model;

/// <summary>What one rule says of the label of a new data set.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Matched">The profile, data class or type that it went by; null where there was none.</param>
/// <param name="Result">The label after it, as far as it is known then; null when none.</param>
/// <param name="Why">Why, as a sentence.</param>
/// <param name="Source">Where the rule is documented.</param>
public sealed record LabelStep(LabelRule Rule, string? Matched, KeyLabel? Result, string Why, string Source)
{
    /// <summary>How the data set is organised, where the rule goes by that; null on tape.</summary>
    public DataSetOrganisation? Organisation { get; init; }
}
