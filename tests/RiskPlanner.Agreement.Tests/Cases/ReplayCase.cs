using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.Cases;

/// <summary>A valid plan and what strikes it.</summary>
public sealed record ReplayCase(Plan Plan, IReadOnlyList<Strike> Strikes)
{
    /// <summary>What is chosen beside events.</summary>
    public ReplayChoices Choices { get; init; } = ReplayChoices.Usual;
}
