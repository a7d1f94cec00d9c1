using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>
/// The validity of a key begins or ends. Nobody does anything: the record carries its dates and is judged by them at each OPEN. But it is seen
/// then whose data can no longer be read, so that nothing else in the plan decides when it is seen.
/// </summary>
internal sealed record KeyDateOperation(Instant At, KeyDefinition Key) : Operation(At)
{
    /// <summary>A date holds from its moment on, for all that happens then.</summary>
    public override int Rank => -2;

    /// <summary>The dates of a key that pass within a plan.</summary>
    public static IEnumerable<KeyDateOperation> Of(Plan plan, KeyDefinition key) =>
        new[] { key.ActiveFrom, key.ActiveUntil }.OfType<Instant>().Where(at => at > plan.From && at <= plan.Until).Select(at => new KeyDateOperation(at, key));

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => null;

    /// <summary>Nothing happens but that time passes.</summary>
    public override void Perform(ReplayState state)
    {
    }
}
