using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Naming;

/// <summary>What shall be looked at, and by what.</summary>
/// <param name="Labels">The labels.</param>
public sealed record LintQuestion(LabelList Labels)
{
    /// <summary>The standard; null when there is none.</summary>
    public CompiledStandard? Standard { get; init; }

    /// <summary>A plan without faults; null when there is none.</summary>
    public Plan? Plan { get; init; }

    /// <summary>Today, by which exceptions have ended or not.</summary>
    public LocalDate Today { get; init; }
}
