using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Cli.Output;

/// <summary>Progress on the last line of a terminal; none where standard error is a file or a pipe.</summary>
internal sealed class ProgressLine(TextWriter error, TimeProvider clock) : IProgress<WorkProgress>, IProgress<double>
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(200);

    private readonly Lock _lock = new();
    private readonly long _begun = clock.GetTimestamp();
    private long _told = clock.GetTimestamp();

    public static ProgressLine? For(CommandLineHost host) =>
        host.Error is PrintableWriter { Inner: { } error } && ReferenceEquals(error, Console.Error) && !Console.IsErrorRedirected ? new ProgressLine(error, host.Clock) : null;

    /// <inheritdoc/>
    public void Report(WorkProgress value) => Tell((double)value.Done / value.Total, () => $"{value.Done} of {value.Total}");

    /// <inheritdoc/>
    public void Report(double value) => Tell(value, () => FormattableString.Invariant($"{value * 100:0} %"));

    private void Tell(double share, Func<string> words)
    {
        lock (_lock)
        {
            var ended = share >= 1;
            if (!ended && (share <= 0 || clock.GetElapsedTime(_told) < Interval)) return;
            _told = clock.GetTimestamp();
            var left = clock.GetElapsedTime(_begun) * ((1 - share) / share);
            error.Write(ended ? "\r\u001b[K" : $"\r{words()}, about {Math.Ceiling(left.TotalSeconds):0} s left\u001b[K");
        }
    }
}
