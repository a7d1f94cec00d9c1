using RiskPlanner.Simulation.Threats;


namespace RiskPlanner.Analysis.PlanTrees;

/// <summary>A set of events after which a top holds, in an order in which they bring it about. Immutable.</summary>
/// <param name="Events">The events, as they strike.</param>
/// <param name="Name">The same whatever the order: its events by name, sorted.</param>
public sealed record PlanCutSet(IReadOnlyList<Strike> Events, string Name)
{
    /// <summary>A set of events.</summary>
    public static PlanCutSet Of(IReadOnlyList<Strike> events) => new(events, NameOf(events.Select(strike => strike.ToString())));

    /// <summary>The name of a set of events, whatever the order.</summary>
    public static string NameOf(IEnumerable<string> events) => string.Join(" + ", events.Order(StringComparer.Ordinal));
}
