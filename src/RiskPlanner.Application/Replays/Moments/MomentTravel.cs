using NodaTime;
using RiskPlanner.Simulation.Replay.Moments;

namespace RiskPlanner.Application.Replays.Moments;

/// <summary>Ways from one moment of a replay to another. Pure functions.</summary>
public static class MomentTravel
{
    /// <summary>The moment after the next thing, or before the last one.</summary>
    public static MomentAddress ByThing(ReplayRecording recording, MomentAddress from, bool back)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(from);
        var happened = from.HappenedIn(recording);
        // Between two things, back leads to the one that has just happened.
        if (back && from.Step is null && happened > 0 && from.At > recording.Happenings[happened - 1].At) return MomentAddress.After(recording, happened);
        return MomentAddress.After(recording, Math.Clamp(happened + (back ? -1 : 1), 0, recording.Happenings.Count));
    }

    /// <summary>The moment after the next notable thing, or after the last one before; the present moment where there is none.</summary>
    public static MomentAddress ByNotable(ReplayRecording recording, MomentAddress from, bool back)
    {
        ArgumentNullException.ThrowIfNull(recording);
        ArgumentNullException.ThrowIfNull(from);
        var step = back ? -1 : 1;
        var happened = from.HappenedIn(recording);
        var isBetween = happened > 0 && from.Step is null && from.At > recording.Happenings[happened - 1].At;
        for (var next = happened + (back && isBetween ? 0 : step); next >= 1 && next <= recording.Happenings.Count; next += step)
        {
            if (recording.Happenings[next - 1].Kind.IsNotable()) return MomentAddress.After(recording, next);
        }

        return from;
    }

    /// <summary>The same time on another day.</summary>
    public static MomentAddress ByDays(ReplayRecording recording, MomentAddress from, int days)
    {
        ArgumentNullException.ThrowIfNull(from);
        return new MomentAddress(from.At + Duration.FromDays(days)).Within(recording);
    }

    /// <summary>The same time on the same day of another month, or on its last day.</summary>
    public static MomentAddress ByMonths(ReplayRecording recording, MomentAddress from, int months)
    {
        ArgumentNullException.ThrowIfNull(from);
        var local = from.At.InUtc().LocalDateTime;
        return new MomentAddress(local.PlusMonths(months).InUtc().ToInstant()).Within(recording);
    }

    /// <summary>The moment at a part of the plan's horizon.</summary>
    /// <param name="recording">The replay.</param>
    /// <param name="share">Which part, from 0 to 1.</param>
    public static MomentAddress AtShare(ReplayRecording recording, double share)
    {
        ArgumentNullException.ThrowIfNull(recording);
        var seconds = (recording.Plan.Until - recording.Plan.From).TotalSeconds * Math.Clamp(double.IsNaN(share) ? 0 : share, 0, 1);
        return new MomentAddress(recording.Plan.From + Duration.FromSeconds((long)seconds)).Within(recording);
    }
}
