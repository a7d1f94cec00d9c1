using RiskPlanner.Model;

namespace RiskPlanner.Application.PlanReports;

/// <summary>How many data sets of applications of one criticality are protected.</summary>
/// <param name="Criticality">The criticality; null where nobody has said.</param>
/// <param name="DataSets">How many data sets these applications have.</param>
/// <param name="Protected">How many of them no threat loses, makes unavailable or makes miss a target.</param>
public sealed record CriticalityCount(Criticality? Criticality, int DataSets, int Protected)
{
    /// <summary>How many of the data sets some threat loses.</summary>
    public int Lost { get; init; }

    /// <summary>The sum of the values of these applications, in the plan's currency; null where none of them has one.</summary>
    public decimal? Value { get; init; }

    /// <summary>The sum of the values of those that lose a data set to some threat; null where none of them has a value.</summary>
    public decimal? ValueWithoutRecovery { get; init; }
}
