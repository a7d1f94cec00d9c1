namespace RiskPlanner.Application.Replays;

/// <summary>How much memory a replay with real bytes may take.</summary>
/// <param name="MemoryBytes">Bytes; what would take more is refused before it begins.</param>
public sealed record ReplayLimits(long MemoryBytes)
{
    /// <summary>Three quarters of what the machine has: for a program that does nothing else.</summary>
    public static ReplayLimits OfThisMachine => new(GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4 * 3);
}
