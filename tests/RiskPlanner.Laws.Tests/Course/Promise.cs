using NodaTime;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Laws.Tests.Course;

/// <summary>
/// Compares what outcomes promise: a version, by its number, and a time; lost promises nothing. Whether a promise is kept by a recovery or
/// by the end of an outage is law 5's affair. Pure functions.
/// </summary>
internal static class Promise
{
    /// <summary>Whether one is worse; where one is younger and the other sooner, neither is.</summary>
    public static bool IsWorse(DataSetOutcome one, DataSetOutcome other)
    {
        if (IsLost(one) || IsLost(other)) return IsLost(one) && !IsLost(other);
        return one.Version <= other.Version && Time(one) >= Time(other) && (one.Version, Time(one)) != (other.Version, Time(other));
    }

    /// <summary>
    /// The same between what is open now and what is promised once an outage has ended: law 5 asks for the former wherever there is one,
    /// so an event that takes it away leaves the latter, which may be younger or sooner (ADR 0401).
    /// </summary>
    public static bool IsWorseAmongLike(DataSetOutcome one, DataSetOutcome other) =>
        IsWorse(one, other) && !(one.Survived && other.Kind == OutcomeKind.Unavailable);

    /// <summary>Whether one is worse in its version, lost having none, and not by its time or by the kind of promise alone.</summary>
    public static bool IsWorseInVersion(DataSetOutcome one, DataSetOutcome other) =>
        IsWorse(one, other) && one.Version != other.Version && (IsLost(one) || one.Kind == OutcomeKind.Unavailable || other.Kind != OutcomeKind.Unavailable);

    public static bool IsSame(DataSetOutcome one, DataSetOutcome other) =>
        (one.Kind, one.Version, one.Takes, one.Route) == (other.Kind, other.Version, other.Takes, other.Route);

    public static string Words(DataSetOutcome outcome) =>
        $"{outcome.DataSet} {outcome.Kind} version {outcome.Version} takes {outcome.Takes}: {OutcomeWords.Of(outcome)}";

    private static bool IsLost(DataSetOutcome outcome) => outcome.Kind == OutcomeKind.Lost;

    private static Duration Time(DataSetOutcome outcome) =>
        outcome.Kind == OutcomeKind.Intact ? Duration.Zero : outcome.Takes ?? Duration.MaxValue;
}
