using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Worlds;

/// <summary>The instruction to make a copy with a utility.</summary>
public sealed record CopyOrder
{
    /// <summary>The sysplex that runs the job.</summary>
    public required string Sysplex { get; init; }

    /// <summary>The utility (<see cref="BackupUtilities"/>).</summary>
    public required string Utility { get; init; }

    /// <summary>What is copied.</summary>
    public required CopyAddress Source { get; init; }

    /// <summary>Where the copy goes and what it is called.</summary>
    public required CopyAddress Target { get; init; }

    /// <summary>The label that allocation gives the target, or null.</summary>
    public KeyLabel? TargetLabel { get; init; }

    /// <summary>How far a continuous utility may lag behind.</summary>
    public Duration Lag { get; init; }
}
