using RiskPlanner.Simulation.Changes;

namespace RiskPlanner.Simulation.Tables;

/// <summary>What a threat table asks: methods, threats, and what is free. No answer is in it.</summary>
public sealed record ThreatTableDefinition
{
    /// <summary>Its name in addresses, such as <c>paper-1</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its title; names the assumptions that do not hold.</summary>
    public required string Title { get; init; }

    /// <summary>The columns.</summary>
    public required IReadOnlyList<BackupMethod> Methods { get; init; }

    /// <summary>The rows.</summary>
    public required IReadOnlyList<ThreatRow> Rows { get; init; }

    /// <summary>The micro-plan's settings.</summary>
    public required MicroPlanSettings Settings { get; init; }

    /// <summary>The free attributes, in the order in which they are applied and named.</summary>
    public required IReadOnlyList<PlanChange> FreeAttributes { get; init; }

    /// <summary>The assumptions that hold.</summary>
    public required IReadOnlyList<Assumption> Assumptions { get; init; }
}
