using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Simulation.Recovery.Outcomes;

/// <summary>
/// The recovery targets of an application, and whether an outcome meets them. RPO is judged on the age of the version that comes back
/// and on the updates that were made on damaged content, RTO on the time. Immutable.
/// </summary>
/// <param name="Rpo">How much work may be missing; null where nobody has said.</param>
/// <param name="RpoMet">Whether no more is missing; null where nobody has said how much may be.</param>
/// <param name="Rto">How long it may take; null where nobody has said.</param>
/// <param name="RtoMet">Whether it takes no longer; null where nobody has said how long it may.</param>
public sealed record TargetJudgement(Duration? Rpo, bool? RpoMet, Duration? Rto, bool? RtoMet)
{
    /// <summary>Of an application without targets.</summary>
    public static TargetJudgement None { get; } = new(null, null, null, null);

    /// <summary>Whether a target is missed.</summary>
    public bool IsMissed => RpoMet == false || RtoMet == false;

    /// <summary>Judges an outcome by the targets of an application.</summary>
    public static TargetJudgement Of(BusinessApplication? application, DataSetOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        var (rpo, rto) = (application?.Rpo?.ToDuration(), application?.Rto?.ToDuration());
        if (rpo is null && rto is null) return None;
        return new(rpo, rpo is { } mayMiss ? MissingWork(outcome) <= mayMiss : null, rto, rto is { } mayTake ? Time(outcome) <= mayTake : null);
    }

    /// <summary>
    /// The span of work that is missing: from the commit of the version that comes back to the damage, or to the last update that was
    /// made on damaged content; null where nothing comes back.
    /// </summary>
    public static Duration? MissingWork(DataSetOutcome outcome)
    {
        ArgumentNullException.ThrowIfNull(outcome);
        if (outcome.Age is not { } age) return null;
        if (outcome.LastLostUpdate is not { } last || outcome.DamagedAt is not { } damaged) return age;
        return age + (last - damaged);
    }

    private static Duration? Time(DataSetOutcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Intact => Duration.Zero,
        OutcomeKind.Lost => null,
        _ => outcome.Takes + outcome.Waited,
    };
}
