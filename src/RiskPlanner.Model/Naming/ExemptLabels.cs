using NodaTime;

namespace RiskPlanner.Model;

/// <summary>Labels that need not follow the standard for a while: their findings are marked and fail nothing.</summary>
/// <param name="Mask">Which ones.</param>
/// <param name="Why">The reason.</param>
public sealed record ExemptLabels(OperatorMask Mask, string Why)
{
    /// <summary>The last day on which it counts; null when it has no end.</summary>
    public LocalDate? Until { get; init; }
}
