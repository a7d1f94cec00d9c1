using NodaTime;
using RiskPlanner.Simulation.EveryMoment;
using RiskPlanner.Simulation.Recovery.Outcomes;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Combinations;

/// <summary>
/// By how many single events a data set meets a top, over the moments at which it is judged (docs/theory/every-moment.md): between two critical moments the
/// number stays. Situations that are alike are replayed once. Events that strike what is newest are left out: alone they take a copy, not the data.
/// </summary>
internal static class SinglesOverTime
{
    /// <summary>The moments at which the number changes, ascending, the first one judged with them.</summary>
    /// <param name="deciding">The data sets, with the part of the plan that decides about them.</param>
    /// <param name="top">The top.</param>
    /// <param name="worlds">Makes the world.</param>
    /// <param name="cancellation">Ends it with an <see cref="OperationCanceledException"/>.</param>
    public static IReadOnlyList<(Instant From, int Count)> Of(DecidingPart deciding, LossTop top, IWorldFactory worlds, CancellationToken cancellation)
    {
        var (alike, part) = (deciding.Class, deciding.Part);
        var schedules = new ScheduleMoments(part);
        var dataSet = part.DataSets.First(candidate => candidate.Name == alike.Representative.Name);
        var strikes = BasicEvents.For(deciding.Own, dataSet, part.From).Where(strike => !BasicEvents.IsRelative(strike.Threat))
            .Select((strike, number) => new JudgedStrike(number, new StrikeFold(new Blow(strike), part.Until))).ToList();
        var (subject, situations) = (new Subject(part, alike, dataSet), new Situations(part, schedules));
        var replays = new StruckReplays(part, schedules, PlanTimeline.With(part, [], schedules), strikes[0].Blow.Strike, worlds);
        var counts = new List<(Instant From, int Count)>();
        foreach (var moment in CriticalMoments.Of(part, [dataSet], schedules, part.Until))
        {
            cancellation.ThrowIfCancellationRequested();
            replays.PlayTo(moment, cancellation);
            situations.Look(replays.State, moment);
            subject.Look(replays.State, moment);
            counts.Add((moment, !subject.IsWritten || !dataSet.ExistsAfter(moment) ? 0 : strikes.Count(strike => IsOf(top, KindOf(strike)))));
        }

        OutcomeKind KindOf(JudgedStrike strike) =>
            situations.PromiseOf(subject, strike, (of, asked) => replays.Strike(asked.Number, asked.Blow, of.DataSet.Name, cancellation)).Kind;

        return Judged(counts, subject.JudgedFrom);
    }

    private static bool IsOf(LossTop top, OutcomeKind kind) => kind == OutcomeKind.Lost || (top == LossTop.Unavailable && kind == OutcomeKind.Unavailable);

    /// <summary>What is told from a moment on, each number once as long as it stays.</summary>
    private static List<(Instant From, int Count)> Judged(List<(Instant From, int Count)> counts, Instant from)
    {
        var before = counts.FindLastIndex(count => count.From <= from);
        var judged = new List<(Instant From, int Count)> { (from, before < 0 ? 0 : counts[before].Count) };
        foreach (var count in counts.Skip(before + 1))
        {
            if (count.Count != judged[^1].Count) judged.Add(count);
        }

        return judged;
    }
}
