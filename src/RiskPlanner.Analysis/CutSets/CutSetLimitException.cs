namespace RiskPlanner.Analysis.CutSets;

/// <summary>
/// The analysis reached the memory that it was given. Nothing is wrong with the model: it needs a lower order limit or more memory.
/// </summary>
public sealed class CutSetLimitException : Exception
{
    /// <summary>Creates the exception for the limit that was reached.</summary>
    /// <param name="memoryLimitBytes">The limit in bytes.</param>
    public CutSetLimitException(long memoryLimitBytes)
        : base($"The analysis needs more than the {memoryLimitBytes / (1024 * 1024)} MiB that it may use. Lower the order limit or raise the memory limit.") =>
        MemoryLimitBytes = memoryLimitBytes;

    /// <summary>The limit in bytes.</summary>
    public long MemoryLimitBytes { get; }
}
