using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Agreement.Tests.EveryMoment;

/// <summary>A plan that was judged at every moment, with what was told of each stretch.</summary>
internal sealed class JudgedMoments
{
    private readonly Dictionary<JudgedStrike, List<(MomentWindow Stretch, MomentPromise Promise)>> _told = new(ReferenceEqualityComparer.Instance);

    public JudgedMoments(Plan plan, bool shares, IReadOnlyList<ThreatRow>? rows = null)
    {
        Plan = plan;
        rows ??= PlanVerdicts.Rows;
        foreach (var part in PlanParts.Of(plan, null, rows, out _))
        {
            var judge = new PartJudge(part, part.RowsOf(rows), plan.Until, new SymbolicWorldFactory(), shares);
            foreach (var strike in judge.Asked.SelectMany(asked => asked.Strikes))
            {
                var told = _told[strike] = [];
                strike.Fold.Added = (stretch, promise) => told.Add((stretch, promise));
            }

            Subjects.AddRange(judge.Judge(null, default));
            Struck += judge.Struck;
            Answers += judge.Answers;
        }
    }

    public Plan Plan { get; }

    public List<JudgedSubject> Subjects { get; } = [];

    public long Struck { get; }

    public long Answers { get; }

    public IReadOnlyList<(MomentWindow Stretch, MomentPromise Promise)> PromisesOf(JudgedStrike strike) => _told[strike];

    /// <summary>What was told of a moment; null where that does not count.</summary>
    public MomentPromise? At(JudgedStrike strike, Instant moment)
    {
        foreach (var (stretch, promise) in _told[strike])
        {
            if (stretch.From <= moment && (moment < stretch.Until || stretch.From == stretch.Until)) return promise;
        }

        return null;
    }

    /// <summary>The outcome of a whole replay of the whole plan, with the detection that it has.</summary>
    /// <param name="strike">The event.</param>
    /// <param name="moment">When it strikes.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="first">Whether the data set comes first in the plan.</param>
    public DataSetOutcome Replayed(Strike strike, Instant moment, DataSetName dataSet, bool first = false)
    {
        var plan = first ? Plan with { DataSets = [.. Plan.DataSets.OrderByDescending(other => other.Name == dataSet)] } : Plan;
        Strike[] strikes = [strike with { At = moment }];
        return new ReplayEngine(new SymbolicWorldFactory()).Run(PlanHorizon.RunOn(plan, strikes), strikes, seed: 1, log: false).Outcomes.First(outcome => outcome.DataSet == dataSet);
    }

    /// <summary>What differs between what was told of a moment and an outcome; null where nothing does.</summary>
    public static string? Difference(MomentPromise promise, Instant moment, Strike strike, DataSetOutcome outcome)
    {
        var verdict = VerdictWords.VerdictOf(outcome, strike.Threat.StrikesKeys && outcome is { Survived: true, FromClearCopy: true });
        // Of what is intact the last version is meant, whichever that is.
        var (committed, really) = outcome.Kind == OutcomeKind.Intact ? (null, null) : (promise.CommittedAt, outcome.CommittedAt);
        var told = $"{promise.Kind} version of {committed} age {promise.AgeAt(moment)} missing {promise.MissingAt(moment)} takes {promise.TakesWhen(moment)} clear {promise.FromClearCopy} verdict {promise.VerdictAt(moment, strike.Threat.StrikesKeys)}";
        var real = $"{outcome.Kind} version of {really} age {outcome.Age} missing {TargetJudgement.MissingWork(outcome)} takes {outcome.Takes} clear {outcome.FromClearCopy} verdict {verdict}";
        return told == real ? null : $"{strike} at {moment} on {outcome.DataSet}\n  told:     {told}\n  replayed: {real}";
    }
}
