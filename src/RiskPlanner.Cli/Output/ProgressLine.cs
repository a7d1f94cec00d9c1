using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Cli.Output;

/// <summary>Progress on the last line of a terminal; none where standard error is a file or a pipe.</summary>
internal sealed class ProgressLine(TextWriter error, TimeProvider clock) : IProgress<WorkProgress>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly long _begun = clock.GetTimestamp();
    private long _told = clock.GetTimestamp();

    public static IProgress<WorkProgress>? For(CommandLineHost host) =>
        ReferenceEquals(host.Error, Console.Error) && !Console.IsErrorRedirected ? new ProgressLine(host.Error, host.Clock) : null;

    /// <inheritdoc/>
    public void Report(WorkProgress value)
    {
        lock (_lock)
        {
            var ended = value.Done == value.Total;
            if (!ended && clock.GetElapsedTime(_told) < Interval) return;
            _told = clock.GetTimestamp();
            var left = clock.GetElapsedTime(_begun) * ((double)(value.Total - value.Done) / value.Done);
            error.Write(ended ? "\r\u001b[K" : $"\r{value.Done} of {value.Total}, about {Math.Ceiling(left.TotalSeconds):0} s left\u001b[K");
        }
    }
}
