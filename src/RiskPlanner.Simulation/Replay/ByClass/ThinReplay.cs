using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay.Thinning;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay.ByClass;

/// <summary>A replay that skips the cycles that change nothing, at its end. For one thread.</summary>
/// <param name="Course">The replay.</param>
/// <param name="Timeline">What was skipped.</param>
internal sealed record ThinReplay(ReplayCourse Course, ThinTimeline Timeline)
{
    /// <summary>Runs one to the last discovery.</summary>
    public static ThinReplay Of(
        Plan plan, IReadOnlyList<Strike> strikes, IWorldFactory worlds, ulong seed, ThinningRules rules, ReplayChoices? choices = null,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var moments = new ScheduleMoments(plan);
        var bare = ReplayScript.WithoutOperations(plan, strikes, moments) with { Choices = choices ?? ReplayChoices.Usual };
        var whole = new HashSet<(DataSetName DataSet, string Policy)>();
        var toTheEnd = false;
        while (true)
        {
            var (script, timeline) = ThinTimeline.For(bare, moments, whole, toTheEnd, rules);
            var course = new ReplayCourse(script, worlds.Create(plan, seed), new ReplayLog { Keeps = false });
            ReplayEngine.Play(course, progress, cancellation);
            // A cycle that breaks off half-way drops nothing, so that each one counts: those are replayed again, all of them.
            var known = (whole.Count, toTheEnd);
            if (rules.BrokenCyclesRunWhole) whole.UnionWith(course.State.BrokenOff);
            // Where nobody is there to look, jobs and keys go on meanwhile.
            toTheEnd |= course.IsLate && rules.LateDiscoveriesRunOn;
            if ((whole.Count, toTheEnd) == known) return new ThinReplay(course, timeline);
        }
    }
}
