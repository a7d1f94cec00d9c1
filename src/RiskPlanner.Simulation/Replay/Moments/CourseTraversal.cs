using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>
/// Goes through a replay and tells what happens, one by one, each when the world is as it was left: an operation or a strike as
/// one, a recovery line by line. For one thread.
/// </summary>
internal sealed class CourseTraversal
{
    private int _tellings;

    /// <summary>Goes on with a replay, of which so many things and lines are past.</summary>
    public CourseTraversal(ReplayCourse course, int passed, int lines)
    {
        (Course, Passed, Lines) = (course, passed, lines);
        course.State.Log.Written = Take;
    }

    /// <summary>The replay.</summary>
    public ReplayCourse Course { get; }

    /// <summary>How many things have happened.</summary>
    public int Passed { get; private set; }

    /// <summary>How many lines were written that are no details.</summary>
    public int Lines { get; private set; }

    /// <summary>Told each thing when it has happened and <see cref="Passed"/> counts it.</summary>
    public Action<Happening>? Happened { get; init; }

    /// <summary>Takes the next step, in which nothing, one thing or several happen.</summary>
    /// <returns>Whether there was one.</returns>
    public bool Next()
    {
        var before = Lines;
        _tellings = 0;
        if (!Course.Next()) return false;
        // A job of a data set whose story has ended, or on a sysplex that does not run, writes nothing and does nothing.
        if (Course.Last != HappeningKind.Outcome && Lines > before) Tell(Course.Last!.Value);
        return true;
    }

    private void Take(Answer? answer)
    {
        Lines++;
        if (Course.IsRecovering) Tell(KindOf(answer));
    }

    private HappeningKind KindOf(Answer? answer)
    {
        // The story itself says two things of a recovery: that it begins, and how it ended.
        if (answer is null) return _tellings++ == 0 ? HappeningKind.Discovery : HappeningKind.Outcome;
        return answer is { Done: true, Content: null } ? HappeningKind.RecoveryStep : HappeningKind.RecoveryAttempt;
    }

    private void Tell(HappeningKind kind)
    {
        Passed++;
        Happened?.Invoke(new Happening(Course.State.Now, kind, Lines));
    }
}
