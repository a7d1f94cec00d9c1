using NodaTime;
using RiskPlanner.Analysis.Symbolic;
using RiskPlanner.Model;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Agreement.Tests.EveryMoment;

/// <summary>A plan that was judged at every moment, with what was told of each stretch.</summary>
internal sealed class JudgedMoments
{
    private readonly Dictionary<JudgedStrike, List<(MomentWindow Stretch, MomentPromise Promise)>> _told = new(ReferenceEqualityComparer.Instance);

    public JudgedMoments(Plan plan, bool shares, IReadOnlyList<JudgedRow>? rows = null)
    {
        Plan = plan;
        rows ??= JudgedRow.Singles(new VerdictChoices());
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
    /// <param name="blow">What strikes.</param>
    /// <param name="moment">When it strikes.</param>
    /// <param name="dataSet">The data set.</param>
    /// <param name="first">Whether the data set comes first in the plan.</param>
    /// <param name="noticed">When two events are noticed; null for one.</param>
    public DataSetOutcome Replayed(Blow blow, Instant moment, DataSetName dataSet, bool first = false, Instant? noticed = null)
    {
        var plan = first ? Plan with { DataSets = [.. Plan.DataSets.OrderByDescending(other => other.Name == dataSet)] } : Plan;
        Strike[] strikes = noticed is { } told ? [.. blow.NoticedAt(moment, told)] : [.. blow.Strikes.Select(strike => strike with { At = moment })];
        return new ReplayEngine(new SymbolicWorldFactory()).Run(PlanHorizon.RunOn(plan, strikes), strikes, seed: 1, log: false).Outcomes.First(outcome => outcome.DataSet == dataSet);
    }

    /// <summary>When two events are noticed that strike at a moment: when the last of them is that harms the data set alone; null where neither does, for one event, and at the last moment, of which it may not be told alone.</summary>
    public Instant? NoticeOfTwo(JudgedSubject subject, JudgedStrike strike, Instant moment)
    {
        if (strike.Blow.Then is null) return null;
        var alone = strike.Before.Take(2).Select(place => subject.Strikes[place])
            .Select(one => (one.Blow.IsAtOnce, Promise: At(one, moment))).Where(one => one.Promise?.Kind != OutcomeKind.Intact).ToList();
        if (alone.Exists(one => one.Promise is null)) return null;
        return alone.Count == 0 ? null : alone.Max(one => one.IsAtOnce ? moment : one.Promise!.Value.NoticedAt);
    }

    /// <summary>What differs between what was told of a moment and an outcome; null where nothing does.</summary>
    public static string? Difference(MomentPromise promise, Instant moment, Blow blow, DataSetOutcome outcome)
    {
        var verdict = VerdictWords.VerdictOf(outcome, blow.StrikesKeys && outcome is { Survived: true, FromClearCopy: true });
        // Of what is intact the last version is meant, whichever that is.
        var (committed, really) = outcome.Kind == OutcomeKind.Intact ? (null, null) : (promise.CommittedAt, outcome.CommittedAt);
        var told = $"{promise.Kind} version of {committed} age {promise.AgeAt(moment)} missing {promise.MissingAt(moment)} takes {promise.TakesWhen(moment)} clear {promise.FromClearCopy} verdict {promise.VerdictAt(moment, blow.StrikesKeys)}";
        var real = $"{outcome.Kind} version of {really} age {outcome.Age} missing {TargetJudgement.MissingWork(outcome)} takes {outcome.Takes} clear {outcome.FromClearCopy} verdict {verdict}";
        return told == real ? null : $"{string.Join(" + ", blow.Strikes)} at {moment} on {outcome.DataSet}\n  told:     {told}\n  replayed: {real}";
    }
}
