using NodaTime;
using RiskPlanner.Simulation.Recovery.Outcomes;

namespace RiskPlanner.Laws.Tests.Course;

/// <summary>Compares what outcomes promise: kinds first, then versions by number together with times. Pure functions.</summary>
internal static class Promise
{
    /// <summary>Whether one is worse; where one is younger and the other sooner, neither is.</summary>
    public static bool IsWorse(DataSetOutcome one, DataSetOutcome other)
    {
        if (Rank(one) != Rank(other)) return Rank(one) > Rank(other);
        if (one.Kind == OutcomeKind.Lost) return false;
        return one.Version <= other.Version && Time(one) >= Time(other) && (one.Version, Time(one)) != (other.Version, Time(other));
    }

    public static bool IsSame(DataSetOutcome one, DataSetOutcome other) =>
        (one.Kind, one.Version, one.Takes, one.Route) == (other.Kind, other.Version, other.Takes, other.Route);

    public static string Words(DataSetOutcome outcome) =>
        $"{outcome.DataSet} {outcome.Kind} version {outcome.Version} takes {outcome.Takes}: {OutcomeWords.Of(outcome)}";

    private static int Rank(DataSetOutcome outcome) => outcome.Kind switch
    {
        OutcomeKind.Intact or OutcomeKind.Recovered => 0,
        OutcomeKind.Unavailable => 1,
        _ => 2,
    };

    private static Duration Time(DataSetOutcome outcome) =>
        outcome.Kind == OutcomeKind.Intact ? Duration.Zero : outcome.Takes ?? Duration.MaxValue;
}
