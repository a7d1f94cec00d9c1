using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Threats;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.Replay;

/// <summary>
/// When somebody looks at each data set after an event, as its own schedules have it. Who notices first, somebody else's job or
/// OPEN included, is seen in the replay (<see cref="NoticeBoard"/>); it is later than here only where nobody could look, and then told at the
/// plan's end (<see cref="ReplayCourse.IsLate"/>). Pure.
/// </summary>
internal static class DiscoveryTimes
{
    /// <summary>The last moment at which the loss of each data set is discovered.</summary>
    public static Dictionary<DataSetName, Instant> Of(Plan plan, ScheduleMoments moments, IReadOnlyList<Strike> strikes) =>
        plan.DataSets.ToDictionary(dataSet => dataSet.Name, dataSet => Of(plan, moments, strikes, dataSet));

    /// <summary>The last moment at which the loss of one data set is discovered.</summary>
    public static Instant Of(Plan plan, ScheduleMoments moments, IReadOnlyList<Strike> strikes, DataSetDefinition dataSet) =>
        strikes.Max(strike => LatestOf(plan, moments, strike, dataSet));

    /// <summary>When somebody looks at a data set that a strike has not damaged.</summary>
    public static Instant LookOf(Plan plan, ScheduleMoments moments, Strike strike, DataSetDefinition dataSet) => strike.Way switch
    {
        Discovery.AtOnce => strike.At,
        Discovery.NextUse => FirstAfter(plan, strike, moments.Of(dataSet, dataSet.Updates), moments.Of(dataSet, dataSet.Uses), moments.Of(dataSet, dataSet.Checks)),
        Discovery.Check => FirstAfter(plan, strike, moments.Of(dataSet, dataSet.Checks)),
        Discovery.Never => EndOf(plan, strike),
        Discovery.Time => Instant.Max(strike.At, strike.DiscoveredAt ?? strike.At),
        _ => throw new ArgumentOutOfRangeException(nameof(strike), strike.Discovery, "Not a way of discovery."),
    };

    /// <summary>When what nobody notices is told: at the plan's end.</summary>
    public static Instant EndOf(Plan plan, Strike strike) => Instant.Max(plan.Until, strike.At);

    /// <summary>Who keeps a data set open misses its key at the next OPEN alone.</summary>
    private static Instant LatestOf(Plan plan, ScheduleMoments moments, Strike strike, DataSetDefinition dataSet)
    {
        var look = LookOf(plan, moments, strike, dataSet);
        return strike.Way == Discovery.NextUse && dataSet.Opens is { } opens
            ? Instant.Max(look, FirstAfter(plan, strike, moments.Of(dataSet, opens), moments.Of(dataSet, dataSet.Checks)))
            : look;
    }

    /// <summary>The first of the moments after a strike; the end of the plan where there is none.</summary>
    private static Instant FirstAfter(Plan plan, Strike strike, params ReadOnlySpan<Instant[]> schedules)
    {
        var first = Instant.MaxValue;
        foreach (var moments in schedules)
        {
            var next = ScheduleMoments.CountUntil(moments, strike.At);
            if (next < moments.Length) first = Instant.Min(first, moments[next]);
        }

        return first < Instant.MaxValue ? first : EndOf(plan, strike);
    }
}
