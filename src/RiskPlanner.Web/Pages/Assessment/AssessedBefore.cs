using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Pages.Assessment;

/// <summary>The earlier assessment that one is beside.</summary>
/// <param name="Run">The run that made it, of another version of the plan, or of what a draft began as.</param>
public sealed record AssessedBefore(Run Run)
{
    /// <summary>Whether the cells that are shown say what is new since; false where nobody has asked, or the earlier result cannot be read.</summary>
    public bool IsCompared { get; init; }

    /// <summary>It in words.</summary>
    public string Name => Run.Parameters.PlanVersion is { } version ? $"version {version}, run {Run.Id}" : $"run {Run.Id}";
}
