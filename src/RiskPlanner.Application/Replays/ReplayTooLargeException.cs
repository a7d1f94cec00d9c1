using System.Globalization;
using RiskPlanner.Simulation.Replay;

namespace RiskPlanner.Application.Replays;

/// <summary>A replay was not begun, because it would take more memory than it may; the message has the numbers, for people.</summary>
public sealed class ReplayTooLargeException : Exception
{
    private const double Mebibyte = 1 << 20;

    /// <summary>Makes it.</summary>
    /// <param name="size">How large the replay would be.</param>
    /// <param name="limits">What it may take.</param>
    public ReplayTooLargeException(ReplaySize size, ReplayLimits limits)
        : base(Words(size ?? throw new ArgumentNullException(nameof(size)), limits ?? throw new ArgumentNullException(nameof(limits))))
    {
    }

    /// <summary>Makes it with a message of its own.</summary>
    public ReplayTooLargeException(string message)
        : base(message)
    {
    }

    /// <summary>Makes it, with what led to it.</summary>
    public ReplayTooLargeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    /// <summary>Makes it without a word.</summary>
    public ReplayTooLargeException()
    {
    }

    private static string Words(ReplaySize size, ReplayLimits limits) => string.Create(
        CultureInfo.InvariantCulture,
        $"The replay would take about {Math.Ceiling(size.MemoryBytes / Mebibyte):N0} MiB of memory ({size.Operations:N0} operations, {size.Copies:N0} copies kept, {size.DataSets:N0} data sets, the largest of {size.LargestBytes / 1024:N0} KiB); it may take {Math.Floor(limits.MemoryBytes / Mebibyte):N0} MiB.");
}
