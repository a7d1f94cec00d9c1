namespace RiskPlanner.Application.Alignment;

/// <summary>A change of the plan with which the loss of the key is always noticed in time.</summary>
/// <param name="Text">The change, as an instruction.</param>
/// <param name="MarginDays">The worst margin with it; null when the key then outlives the horizon.</param>
public sealed record AlignedRemedy(string Text, double? MarginDays)
{
    /// <summary>The change as values; null in documents of before there were any.</summary>
    public AlignedChange? Change { get; init; }
}
