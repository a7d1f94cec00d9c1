using NodaTime;
using RiskPlanner.Agreement.Tests.Cases;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.Moments;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Agreement.Tests.Moments;

/// <summary>A replay in a new world, from the start to a moment, without a copy of anything on the way.</summary>
internal static class FreshReplay
{
    public static ReplayMoment StoppedAfter(ReplayCase replay, int happened, Instant? at, DataSetDefinition dataSet)
    {
        var course = new ReplayCourse(
            ReplayScript.Of(replay.Plan, replay.Strikes), new SymbolicWorldFactory().Create(replay.Plan, 7), new ReplayLog());
        ReplayMoment? stopped = null;
        CourseTraversal walk = null!;
        walk = new CourseTraversal(course, 0, 0)
        {
            Happened = happening => stopped ??= walk.Passed == happened && at is null && happening.Kind != HappeningKind.Outcome
                ? MomentInspection.Of(course, happened, dataSet)
                : null,
        };
        while (walk.Passed < happened && walk.Next())
        {
        }

        if (at is { } moment && moment > course.State.Now) course.PassTo(moment);
        return stopped ?? MomentInspection.Of(course, happened, dataSet);
    }
}
