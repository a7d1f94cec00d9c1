using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;

namespace RiskPlanner.Web.Pages.Assessment;

/// <summary>The earlier assessment that one is beside.</summary>
/// <param name="Run">The run that made it, of another version of the plan, or of what a draft began as.</param>
public sealed record AssessedBefore(Run Run)
{
    /// <summary>What is new since; null where nobody has asked, or the earlier result cannot be read.</summary>
    public NewNos? News { get; init; }

    /// <summary>It in words.</summary>
    public string Name => Run.Parameters.PlanVersion is { } version ? $"version {version}, run {Run.Id}" : $"run {Run.Id}";
}
