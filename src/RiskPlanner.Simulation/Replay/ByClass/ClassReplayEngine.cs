using RiskPlanner.Model;
using RiskPlanner.Simulation.Replay.Thinning;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline.Classes;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay.ByClass;

/// <summary>
/// Replays large plans over many years: of data sets that are alike one is replayed, and cycles that change nothing are
/// skipped (docs/theory/large-plans.md). Outcomes are those of a whole replay. Deterministic. Safe between threads.
/// </summary>
public sealed class ClassReplayEngine
{
    private readonly IWorldFactory _worlds;
    private readonly ClassRules _classes;
    private readonly ThinningRules _thinning;

    /// <summary>Replays in a kind of world; that of tokens is the one that is fast enough.</summary>
    public ClassReplayEngine(IWorldFactory worlds)
        : this(worlds, ClassRules.Sound, ThinningRules.Sound)
    {
    }

    internal ClassReplayEngine(IWorldFactory worlds, ClassRules classes, ThinningRules thinning) =>
        (_worlds, _classes, _thinning) = (worlds, classes, thinning);

    /// <summary>The part of a plan that decides about some of its data sets: what it is replayed with on the emulator.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="strikes">What strikes.</param>
    /// <param name="chosen">The data sets, at least one.</param>
    public static Plan Excerpt(Plan plan, IReadOnlyList<Strike> strikes, IReadOnlySet<DataSetName> chosen)
    {
        ArgumentNullException.ThrowIfNull(plan);
        return ClassExcerpt.Of(new ClassIndex(plan, strikes, ClassRules.Sound), plan.DataSets.Where(dataSet => chosen.Contains(dataSet.Name)));
    }

    /// <summary>Runs one replay to the last discovery.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="strikes">What strikes; at least one.</param>
    /// <param name="seed">The seed of the world.</param>
    /// <param name="chosen">The data sets that are of interest; null for all.</param>
    /// <param name="choices">What is chosen; null for what is usual with one event.</param>
    /// <param name="progress">Told, now and then, which part is done, from 0 to 1.</param>
    /// <param name="cancellation">Ends the replay with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">No event is given.</exception>
    public ClassReplay Run(
        Plan plan, IReadOnlyList<Strike> strikes, ulong seed, IReadOnlySet<DataSetName>? chosen = null, ReplayChoices? choices = null,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(plan);
        var index = new ClassIndex(plan, strikes, _classes);
        var classes = index.Classes(chosen);
        var excerpt = ClassExcerpt.Of(index, classes.Select(alike => alike.Representative));
        var (course, timeline) = ThinReplay.Of(excerpt, strikes, _worlds, seed, _thinning, choices, progress, cancellation);
        var outcomes = course.Outcomes.ToDictionary(outcome => outcome.DataSet);
        var places = plan.DataSets.Index().ToDictionary(place => place.Item.Name, place => place.Index);
        var replayed = excerpt.DataSets.Index().ToDictionary(place => place.Item.Name, place => place.Index);
        return new ClassReplay(
            course.Script.Strikes,
            [.. classes.Select(alike => new ClassOutcome(alike, InItsOwnPlan(alike.Representative).Of(outcomes[alike.Representative.Name]))
            {
                Discoveries = [.. course.Discoveries.Where(discovery => discovery.Outcome.DataSet == alike.Representative.Name).Select(discovery => discovery with { Outcome = InItsOwnPlan(alike.Representative).Of(discovery.Outcome) })],
            })],
            places,
            EffortOf(excerpt, classes, timeline))
        {
            Notices = EventNotice.Of(course),
        };

        MemberOutcome InItsOwnPlan(DataSetDefinition dataSet) => new(dataSet, replayed[dataSet.Name], dataSet, places[dataSet.Name]);
    }

    private static ClassReplayEffort EffortOf(Plan excerpt, IReadOnlyList<StructuralClass> classes, ThinTimeline timeline) => new(
        excerpt.DataSets.Count,
        classes.Sum(alike => alike.Members.Count),
        timeline.Replayed,
        timeline.Skipped.Values.Sum(),
        classes.Sum(alike => timeline.Skipped[alike.Representative.Name] * alike.Members.Count));
}
