using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>Asks replays whether a data set is lost where an event is noticed at a given moment, whoever could notice it before. For one thread.</summary>
/// <param name="plan">The part of a plan, as it runs on.</param>
/// <param name="replays">Its history, played up to the event.</param>
internal sealed class LateNotices(Plan plan, StruckReplays replays)
{
    /// <summary>Whether it is lost where it is noticed at a moment.</summary>
    public bool IsLost(Blow blow, Instant noticed, DataSetName dataSet, CancellationToken cancellation) =>
        replays.NoticedAt(blow, noticed, dataSet, cancellation).Outcome.Kind == OutcomeKind.Lost;

    /// <summary>
    /// Whether a moment is the last one at which the data set can be had: who notices then has it, who notices a nanosecond later finds it lost. Where the moment is that of
    /// the event there was nothing to have it from.
    /// </summary>
    public bool IsLastMoment(Blow blow, Instant at, Instant last, DataSetName dataSet, CancellationToken cancellation) =>
        IsLost(blow, last, dataSet, cancellation) == (last == at) && (last >= plan.Until || IsLost(blow, last + Duration.Epsilon, dataSet, cancellation));
}
