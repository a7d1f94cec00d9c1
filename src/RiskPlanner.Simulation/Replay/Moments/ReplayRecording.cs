using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>
/// A replay that can be stopped at each of its moments and looked at. It is replayed once; on the way the whole state is copied
/// now and then, so that a moment is reached from the copy before it in a few thousand steps. Nothing of a moment is stored:
/// it is always asked of a world that stands there. Immutable and safe between threads.
/// </summary>
public sealed class ReplayRecording
{
    /// <summary>More copies make looking faster and the recording larger.</summary>
    private const int Copies = 48;

    private const int LeastBetweenCopies = 256;

    private readonly List<Happening> _happenings = [];
    private readonly List<GenerationChange> _generations = [];
    private readonly List<(int Passed, int Lines, ReplayCourse Course)> _copies = [];

    private ReplayRecording(ReplayScript script) => Script = script;

    /// <summary>Everything that happens, in order.</summary>
    public IReadOnlyList<Happening> Happenings => _happenings;

    /// <summary>Which generation of the master key each live CKDS was under, and from when on; in order of time.</summary>
    public IReadOnlyList<GenerationChange> Generations => _generations;

    /// <summary>What became of each data set, in the plan's order.</summary>
    public IReadOnlyList<DataSetOutcome> Outcomes { get; private set; } = [];

    /// <summary>The plan.</summary>
    public Plan Plan => Script.Plan;

    /// <summary>What strikes, in order of time.</summary>
    public IReadOnlyList<Strike> Strikes => Script.Strikes;

    /// <summary>When the last loss is discovered: nothing is replayed after that.</summary>
    public Instant End => _happenings.Count == 0 ? Plan.From : _happenings[^1].At;

    private ReplayScript Script { get; }

    /// <summary>Replays and records.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="strikes">What strikes; at least one.</param>
    /// <param name="worlds">Makes the world; it must be one that can be looked into (<see cref="IWorldInspection"/>) and copied.</param>
    /// <param name="choices">What is chosen; null for what is usual with one event.</param>
    /// <param name="progress">Told, now and then, which part is done, from 0 to 1.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    /// <exception cref="ArgumentException">No event is given, or the world cannot be looked into.</exception>
    /// <exception cref="NotSupportedException">The world cannot be copied.</exception>
    public static ReplayRecording Of(
        Plan plan, IReadOnlyList<Strike> strikes, IWorldFactory worlds, ReplayChoices? choices = null, IProgress<double>? progress = null, CancellationToken cancellation = default) =>
        Of(plan, strikes, worlds, LeastBetweenCopies, choices, progress, cancellation);

    /// <summary>The same with so many lines at least between copies of the state.</summary>
    internal static ReplayRecording Of(
        Plan plan, IReadOnlyList<Strike> strikes, IWorldFactory worlds, int leastBetweenCopies, ReplayChoices? choices = null,
        IProgress<double>? progress = null, CancellationToken cancellation = default)
    {
        var recording = new ReplayRecording(ReplayScript.Of(plan, strikes, choices));
        recording.Record(worlds.Create(plan, seed: 0), leastBetweenCopies, progress, cancellation);
        return recording;
    }

    /// <summary>How many things have happened when a moment has passed, all that happen at it included.</summary>
    public int HappenedBy(Instant at)
    {
        var (low, high) = (0, _happenings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_happenings[middle].At <= at) low = middle + 1;
            else high = middle;
        }

        return low;
    }

    /// <summary>Looks at the replay when so many things have happened.</summary>
    /// <param name="happened">How many, from 0 to the number of <see cref="Happenings"/>.</param>
    /// <param name="at">The moment, from the last of them on and before the next; null for the moment of the last one.</param>
    /// <param name="dataSet">The data set to look at.</param>
    /// <exception cref="ArgumentException">The plan has no such data set.</exception>
    /// <exception cref="ArgumentOutOfRangeException">So many things do not happen.</exception>
    public ReplayMoment Look(int happened, Instant? at, DataSetName dataSet)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(happened);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(happened, _happenings.Count);
        var definition = Plan.DataSets.FirstOrDefault(candidate => candidate.Name == dataSet)
            ?? throw new ArgumentException($"The plan has no data set {dataSet}.", nameof(dataSet));

        var from = _copies[_copies.FindLastIndex(copy => copy.Passed <= happened)];
        var course = from.Course.Fork();
        ReplayMoment? amidst = null;
        CourseTraversal walk = null!;
        walk = new CourseTraversal(course, from.Passed, from.Lines)
        {
            // What happens within a recovery is looked at there: the course itself does not stop in between.
            Happened = happening =>
            {
                if (walk.Passed == happened && course.IsRecovering && happening.Kind != HappeningKind.Outcome) amidst = MomentInspection.Of(course, happened, definition);
            },
        };
        while (walk.Passed < happened && walk.Next())
        {
        }

        if (amidst is not null) return amidst;
        if (at is { } moment && moment > course.State.Now) course.PassTo(moment);
        return MomentInspection.Of(course, happened, definition);
    }

    private void Record(IWorld world, int leastBetweenCopies, IProgress<double>? progress, CancellationToken cancellation)
    {
        var course = new ReplayCourse(Script, world, new ReplayLog { Keeps = false });
        var between = Math.Max(leastBetweenCopies, Script.Operations.Count / Copies);
        var walk = new CourseTraversal(course, 0, 0) { Happened = _happenings.Add };
        var generations = Plan.KeyStores.ToDictionary(store => store.Name, _ => -1);
        var steps = 0;
        do
        {
            cancellation.ThrowIfCancellationRequested();
            if (course.Last is null or >= HappeningKind.MasterKeyChange) NoteGenerations(course, generations);
            if (_copies.Count == 0 || walk.Lines - _copies[^1].Lines >= between) _copies.Add((walk.Passed, walk.Lines, course.Fork()));
            if (++steps % 256 == 0) progress?.Report(course.Share);
        }
        while (walk.Next());

        NoteGenerations(course, generations);
        Outcomes = course.Outcomes;
        progress?.Report(1);
    }

    private void NoteGenerations(ReplayCourse course, Dictionary<string, int> known)
    {
        var world = MomentInspection.WorldOf(course);
        foreach (var store in Plan.KeyStores)
        {
            var generation = world.LiveCkdsOf(store.Name)?.Generation;
            if (known[store.Name] == (generation ?? 0)) continue;
            known[store.Name] = generation ?? 0;
            _generations.Add(new GenerationChange(course.State.Now, store.Name, generation));
        }
    }
}
