using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Sentences;

/// <summary>Runs in words. Pure functions.</summary>
internal static class RunWords
{
    /// <summary>How far a run is, in a word.</summary>
    public static string State(RunState state) => state switch
    {
        RunState.Queued => "queued",
        RunState.Running => "running",
        RunState.Done => "done",
        RunState.Cancelled => "cancelled",
        RunState.Failed => "failed",
        _ => throw new ArgumentOutOfRangeException(nameof(state), state, "Not a state."),
    };

    /// <summary>How far a run is, in a sentence for the progress bar.</summary>
    public static string Progress(Run run, DateTimeOffset now) => run.State switch
    {
        RunState.Queued => "Queued.",
        RunState.Running when run.TimeLeft(now) is { } left => $"{Percent(run)} % done, {TimeWords.Rough(left)} left.",
        RunState.Running => "Running.",
        _ => $"It is {State(run.State)}.",
    };

    /// <summary>Why a run has no result, in a sentence, with what to do.</summary>
    public static string HowItEnded(Run run) => run.State switch
    {
        RunState.Cancelled => "The run was cancelled, so nothing of it was kept. Start it again when you want.",
        RunState.Failed => $"The run failed. {run.Error}",
        RunState.Done => "The run is done.",
        _ => "The run has not ended.",
    };

    /// <summary>That a result cannot be read any more, and what to do, in a sentence.</summary>
    public static string Unreadable(Run run) => $"The result of run {run.Id} is of an earlier version of the program and cannot be read by this one. Recalculate it.";

    /// <summary>That the part of the program is missing that would show a result, in a sentence.</summary>
    public static string UnknownKind(Run run) => $"This program does not know runs of the kind {run.Parameters.Kind.Name}: the part that computed run {run.Id} is not there any more.";

    /// <summary>Which part is done, in percent, rounded down: 100 means all.</summary>
    public static int Percent(Run run) => run.Total > 0 ? (int)(100L * run.Done / run.Total) : 0;

    /// <summary>How long it took; empty while it has not ended.</summary>
    public static string Took(Run run) =>
        run is { StartedAt: { } started, EndedAt: { } ended } ? TimeWords.Exact(ended - started) : "";
}
