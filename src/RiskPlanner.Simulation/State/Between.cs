namespace RiskPlanner.Simulation.State;

/// <summary>What goes on while events strike one after the other: three switches, each its own. Immutable.</summary>
/// <param name="JobsRun">Whether the plan's jobs run between events.</param>
/// <param name="Recovers">Whether losses are discovered and recovered between events, so that the next event finds what recovery has left.</param>
/// <param name="MirrorsTakeOver">Whether a mirror takes over at once when the medium of its primary is lost, whoever else notices.</param>
public sealed record Between(bool JobsRun, bool Recovers, bool MirrorsTakeOver)
{
    /// <summary>Nothing happens between events, as in threat tables.</summary>
    public static Between Nothing { get; } = new(false, false, false);

    /// <summary>Jobs run and nothing is recovered until every event has struck and been noticed, as in "A, then a backup, then B".</summary>
    public static Between JobsAlone { get; } = new(true, false, false);

    /// <summary>Time goes on: jobs run, losses are recovered, mirrors take over.</summary>
    public static Between All { get; } = new(true, true, true);
}
