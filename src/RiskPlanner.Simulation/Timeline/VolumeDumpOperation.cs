using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>
/// A full-volume dump. Plans have none: it is taken for an event that restores the volume, so long before it strikes.
/// </summary>
internal sealed record VolumeDumpOperation(Instant At, string Volume) : Operation(At)
{
    /// <inheritdoc/>
    public override int Rank => 5;

    /// <summary>The dumps that events will be restored from, each as old as the event says, or from the plan's start.</summary>
    public static IEnumerable<VolumeDumpOperation> For(Plan plan, IEnumerable<Strike> strikes) =>
        from strike in strikes
        where strike.Threat.RestoresDump
        let moment = strike.PutsBackOf(plan)
        where moment is not null
        select new VolumeDumpOperation(moment.Value, strike.Target);

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => null;

    /// <inheritdoc/>
    public override void Perform(ReplayState state) => state.Logged(state.World.DumpVolume(Volume));
}
