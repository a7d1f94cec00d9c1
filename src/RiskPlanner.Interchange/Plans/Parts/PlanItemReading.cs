using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>What reading an item gave: the item, or every fault of it.</summary>
public sealed record PlanItemReading
{
    // Invariant: Item and Value are null exactly when Faults is not empty.

    /// <summary>The item in its canonical form; null when there are faults.</summary>
    public PlanItem? Item { get; init; }

    /// <summary>The faults; their paths are relative to the item, such as <c>updates.every</c>.</summary>
    public required IReadOnlyList<PlanFault> Faults { get; init; }

    /// <summary>The value of the model; null when there are faults.</summary>
    internal object? Value { get; init; }
}
