using RiskPlanner.Simulation.Recovery.Runbooks;

namespace RiskPlanner.Simulation.Recovery;

/// <summary>Something that a recovery put right for good, and on which whatever is recovered later stands too. Immutable.</summary>
/// <param name="Way">What was done, as a part of a route; empty where it is none.</param>
/// <param name="Action">What kind of action it was.</param>
/// <param name="System">The system that it was done on; empty where on none.</param>
/// <param name="Instruction">What to do, in a sentence.</param>
internal sealed record Repair(string Way, RecoveryAction Action, string System, string Instruction)
{
    /// <summary>What had to be put right before; null where nothing.</summary>
    public Repair? StandsOn { get; init; }

    /// <summary>This one and what it stands on, in the order in which it is done.</summary>
    public IEnumerable<Repair> All => StandsOn is { } earlier ? [.. earlier.All, this] : [this];
}
