using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.Replay;

/// <summary>What a replay ended with: the same plan, events and seed give the same result, line by line.</summary>
/// <param name="Seed">The seed of the world.</param>
/// <param name="Strikes">What struck, in order of time.</param>
/// <param name="Outcomes">What became of each data set, in the plan's order.</param>
/// <param name="Log">Every step.</param>
public sealed record ReplayResult(
    ulong Seed, IReadOnlyList<Strike> Strikes, IReadOnlyList<DataSetOutcome> Outcomes, IReadOnlyList<LogEntry> Log)
{
    /// <summary>Of each event in <see cref="Strikes"/>, whether it had an effect and who noticed it first.</summary>
    public IReadOnlyList<EventNotice> Notices { get; init; } = [];

    /// <summary>What went on between events.</summary>
    public Between Between { get; init; } = Between.JobsAlone;

    /// <summary>Each discovery between events, in order of time, with what recovery promised; empty where nothing is recovered between events.</summary>
    public IReadOnlyList<DiscoveredLoss> Discoveries { get; init; } = [];

    /// <summary>What could be had of each data set at the end, in the plan's order; empty where nothing is recovered between events.</summary>
    public IReadOnlyList<DataSetOutcome> AtTheEnd { get; init; } = [];
}
