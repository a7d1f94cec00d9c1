using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Replay;

/// <summary>What can be chosen for a replay beside its events. Immutable.</summary>
public sealed record ReplayChoices
{
    /// <summary>Jobs alone run between events, and recoverers take the best of all copies.</summary>
    public static ReplayChoices Usual { get; } = new();

    /// <summary>What goes on between events.</summary>
    public Between Between { get; init; } = Between.JobsAlone;

    /// <summary>The backup policy whose copies recoverers restore from, where it has made any of the data set; null for the best of all.</summary>
    public string? RestoreBy { get; init; }

    /// <summary>What is usual for so many events: with several, time goes on between them.</summary>
    public static ReplayChoices For(int events) => events > 1 ? new() { Between = Between.All } : Usual;
}
