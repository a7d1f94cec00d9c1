using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.ByClass;
using RiskPlanner.Simulation.Replay.Thinning;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Timeline.Classes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Exposures;

/// <summary>
/// Finds what an event lets somebody read at the moment at which it strikes: the history is replayed by classes up to then, and what is struck is looked at before and
/// after, without any key. Deterministic. Safe between threads.
/// </summary>
/// <param name="worlds">Makes worlds; that of tokens is the one that is fast enough.</param>
public sealed class ExposureSearch(IWorldFactory worlds)
{
    /// <summary>Finds it.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="strike">The event.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <returns>The classes of data sets of which something is exposed, in the plan's order; none where the event exposes nothing.</returns>
    public IReadOnlyList<ClassExposures> Find(Plan plan, Strike strike, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(strike);
        if (ExposingEvents.Of(strike.Threat) is not { } kind) return [];
        var index = new ClassIndex(plan, [strike], ClassRules.Sound);
        var classes = index.Classes(null);
        var before = Played(ClassExcerpt.Of(index, classes.Select(alike => alike.Representative)), strike, cancellation);
        var after = before.Fork();
        // The first step after what was before is the event.
        after.Next();
        if (after.Effects is [not null]) return [];
        return [.. classes.Select(alike => new ClassExposures(alike, Of(kind, strike, before.State, after.State, alike.Representative))).Where(exposed => exposed.Exposures.Count > 0)];
    }

    private static IReadOnlyList<Exposure> Of(ExposureKind kind, Strike strike, ReplayState before, ReplayState after, DataSetDefinition dataSet) => kind switch
    {
        ExposureKind.ReadByWriter => dataSet.Name.Text == strike.Target ? [new Exposure(kind, null)] : [],
        ExposureKind.CartridgeAstray => before.CopiesOf(dataSet.Name).LastOrDefault(copy => copy.Policy.Name == strike.Target && copy.Step.VaultAt is not null) is { } cartridge
            && before.World.Inspect(cartridge.Address) is { IsClear: true } ? [new Exposure(kind, cartridge)] : [],
        _ => [.. Instances(before, dataSet).Where(instance => IsOverwrittenInClear(before.World, after.World, instance.Address)).Select(instance => new Exposure(kind, instance.Copy))],
    };

    private static IEnumerable<(CopyAddress Address, BackupCopy? Copy)> Instances(ReplayState state, DataSetDefinition dataSet) =>
        state.CopiesOf(dataSet.Name).Select(copy => (copy.Address, (BackupCopy?)copy)).Prepend((state.AddressOf(state.Plan.DataSets.First(candidate => candidate.Name == dataSet.Name)), null));

    private static bool IsOverwrittenInClear(IWorld before, IWorld after, CopyAddress address) =>
        before.Inspect(address) is { IsClear: true } was && after.Inspect(address)?.Stamp != was.Stamp;

    /// <summary>A replay that stands just before the event; cycles that change nothing are not made.</summary>
    private ReplayCourse Played(Plan part, Strike strike, CancellationToken cancellation)
    {
        var moments = new ScheduleMoments(part);
        var bare = ReplayScript.WithoutOperations(part, [strike], moments);
        var whole = new HashSet<(DataSetName DataSet, string Policy)>();
        while (true)
        {
            var (script, _) = ThinTimeline.For(bare, moments, whole, toTheEnd: false, ThinningRules.Sound);
            var course = new ReplayCourse(script, worlds.Create(part, seed: 0), new ReplayLog { Keeps = false });
            course.PlayHistory(cancellation);
            course.State.AdvanceTo(strike.At);
            // A cycle that breaks off half-way drops nothing, so that each one counts.
            if (course.State.BrokenOff.All(whole.Contains)) return course;
            whole.UnionWith(course.State.BrokenOff);
        }
    }
}
