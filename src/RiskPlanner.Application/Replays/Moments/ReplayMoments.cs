using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Application.Documents;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Replay.Moments;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Application.Replays.Moments;

/// <summary>
/// A replay that can be stopped at any moment: its recording in the world of tokens beside its log from the emulator. Immutable
/// and safe between threads.
/// </summary>
public sealed class ReplayMoments
{
    private const int MostLines = 60;

    private ReplayMoments(ReplayDocument replay, ReplayRecording recording) =>
        (Replay, Recording, Log) = (replay, recording, new MomentLog(replay.Log));

    /// <summary>What the replay came to.</summary>
    public ReplayDocument Replay { get; }

    /// <summary>The recording.</summary>
    public ReplayRecording Recording { get; }

    /// <summary>The log.</summary>
    public MomentLog Log { get; }

    /// <summary>
    /// Whether emulator and world of tokens came to the same outcomes. They should (docs/theory/symbolic-world.md); where they
    /// do not, moments may differ from the log.
    /// </summary>
    public bool WorldsAgree => Replay.Outcomes.Select(Essence).SequenceEqual(Recording.Outcomes.Select(outcome => Essence(DocumentMapper.Of(outcome))));

    /// <summary>The data set that is looked at when none is named: the first that was lost, else that was not intact, else the first.</summary>
    public DataSetName UsualDataSet => (Recording.Outcomes.FirstOrDefault(outcome => !outcome.Survived)
        ?? Recording.Outcomes.FirstOrDefault(outcome => outcome.Kind != OutcomeKind.Intact)
        ?? Recording.Outcomes[0]).DataSet;

    /// <summary>The moment that is looked at when none is named: right after the first event has struck.</summary>
    public MomentAddress UsualMoment
    {
        get
        {
            var strike = Recording.Happenings.Index().First(happening => happening.Item.Kind == HappeningKind.Strike).Index;
            return MomentAddress.After(Recording, strike + 1);
        }
    }

    /// <summary>Records a replay.</summary>
    /// <param name="plan">A validated plan.</param>
    /// <param name="strikes">What strikes; at least one.</param>
    /// <param name="replay">What the replay of these came to.</param>
    /// <param name="progress">Told which part is done, from 0 to 1.</param>
    /// <param name="choices">What the replay was computed with beside events; null for what its document says.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public static ReplayMoments Of(
        Plan plan, IReadOnlyList<Strike> strikes, ReplayDocument replay, IProgress<double>? progress = null, ReplayChoices? choices = null, CancellationToken cancellation = default) =>
        new(replay, ReplayRecording.Of(PlanHorizon.RunOn(plan, strikes), strikes, new SymbolicWorldFactory(), choices ?? BetweenText.Of(replay), progress, cancellation));

    /// <summary>What is seen at a moment.</summary>
    /// <exception cref="ArgumentException">The plan has no such data set.</exception>
    public MomentDocument Look(MomentAddress address, DataSetName dataSet)
    {
        ArgumentNullException.ThrowIfNull(address);
        var within = address.Within(Recording);
        var happened = within.HappenedIn(Recording);
        var moment = Recording.Look(happened, within.Step is null ? within.At : null, dataSet);
        return MomentMapper.Of(Replay, within, Recording.End, moment, Log.At(WrittenAfter(happened), within.At, MostLines));
    }

    /// <summary>How many lines of the log are written when so many things have happened.</summary>
    public int WrittenAfter(int happened) => happened == 0 ? 0 : Log.WrittenAfter(Recording.Happenings[happened - 1].Lines);

    /// <summary>The moment at which a line of the log is written.</summary>
    public MomentAddress MomentOf(int line)
    {
        var lines = Log.SummingUpTo(line);
        var (low, high) = (0, Recording.Happenings.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (Recording.Happenings[middle].Lines < lines) low = middle + 1;
            else high = middle;
        }

        return MomentAddress.After(Recording, Math.Min(low + 1, Recording.Happenings.Count));
    }

    private static (string DataSet, OutcomeKind Outcome, string Route, Duration? Age, string Cause, string EndedBy, bool FromClearCopy) Essence(OutcomeRecord outcome) =>
        (outcome.DataSet, outcome.Outcome, outcome.Route, outcome.Age, outcome.Cause, outcome.EndedBy, outcome.FromClearCopy);
}
