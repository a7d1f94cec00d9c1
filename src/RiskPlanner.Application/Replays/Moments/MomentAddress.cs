using NodaTime;
using RiskPlanner.Simulation.Replay.Moments;

namespace RiskPlanner.Application.Replays.Moments;

/// <summary>Which moment of a replay is meant: a time, and where several things happen at it, after how many of them.</summary>
/// <param name="At">The time.</param>
/// <param name="Step">After how many of the things that happen at this time; null for all of them.</param>
public sealed record MomentAddress(Instant At, int? Step = null)
{
    /// <summary>The moment after so many things of a replay have happened.</summary>
    public static MomentAddress After(ReplayRecording recording, int happened)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var at = happened == 0 ? recording.Plan.From : recording.Happenings[happened - 1].At;
        return happened == recording.HappenedBy(at) ? new MomentAddress(at) : new MomentAddress(at, happened - Before(recording, at));
    }

    /// <summary>How many things of a replay have happened by then. A step that does not exist is the last one.</summary>
    public int HappenedIn(ReplayRecording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var all = recording.HappenedBy(At);
        var before = Before(recording, At);
        return Step is { } step ? Math.Clamp(before + Math.Clamp(step, 0, all - before), before, all) : all;
    }

    /// <summary>The same within a replay: not before its start, not after its end.</summary>
    public MomentAddress Within(ReplayRecording recording)
    {
        ArgumentNullException.ThrowIfNull(recording);
        if (At < recording.Plan.From) return new MomentAddress(recording.Plan.From);
        return At > recording.End ? new MomentAddress(recording.End) : this;
    }

    private static int Before(ReplayRecording recording, Instant at) => recording.HappenedBy(at - Duration.Epsilon);
}
