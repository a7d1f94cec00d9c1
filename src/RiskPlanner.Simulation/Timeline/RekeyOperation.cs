using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>The cartridges of a tape store come under other labels.</summary>
internal sealed record RekeyOperation(Instant At, string TapeStore, IReadOnlyList<string> Labels) : Operation(At)
{
    /// <summary>After what is written and carried at its moment.</summary>
    public override int Rank => 4;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => null;

    /// <summary>The operations of a tape store within a plan.</summary>
    public static IEnumerable<RekeyOperation> Of(Plan plan, TapeStore tape) =>
        tape.Rekeys.Where(rekey => rekey.At >= plan.From && rekey.At <= plan.Until).Select(rekey => new RekeyOperation(rekey.At, tape.Name, rekey.KeyLabels));

    /// <inheritdoc/>
    public override void Perform(ReplayState state) => state.Logged(state.World.RekeyCartridges(TapeStore, Labels));
}
