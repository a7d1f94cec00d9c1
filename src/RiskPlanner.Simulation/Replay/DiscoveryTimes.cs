using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Timeline;

namespace RiskPlanner.Simulation.Replay;

/// <summary>
/// When the loss of each data set is discovered. With several events it is the moment by which all of them have struck and
/// been noticed: recovery starts once, from the whole damage.
/// </summary>
internal static class DiscoveryTimes
{
    public static Dictionary<DataSetName, Instant> Of(Plan plan, ScheduleMoments moments, IReadOnlyList<Strike> strikes) =>
        plan.DataSets.ToDictionary(dataSet => dataSet.Name, dataSet => Of(plan, moments, strikes, dataSet));

    /// <summary>When the loss of one data set is discovered.</summary>
    public static Instant Of(Plan plan, ScheduleMoments moments, IReadOnlyList<Strike> strikes, DataSetDefinition dataSet) =>
        strikes.Max(strike => Of(plan, moments, strike, dataSet));

    private static Instant Of(Plan plan, ScheduleMoments moments, Strike strike, DataSetDefinition dataSet) =>
        strike.Discovery switch
        {
            Discovery.AtOnce => strike.At,
            Discovery.NextUse => FirstAfter(plan, strike, moments.Of(dataSet.Updates), moments.Of(dataSet.Uses), moments.Of(dataSet.Checks)),
            Discovery.Check => FirstAfter(plan, strike, moments.Of(dataSet.Checks)),
            _ => throw new ArgumentOutOfRangeException(nameof(strike), strike.Discovery, "Not a way of discovery."),
        };

    /// <summary>The first of the moments after a strike; the end of the plan where there is none.</summary>
    private static Instant FirstAfter(Plan plan, Strike strike, params ReadOnlySpan<Instant[]> schedules)
    {
        var first = Instant.MaxValue;
        foreach (var moments in schedules)
        {
            var next = ScheduleMoments.CountUntil(moments, strike.At);
            if (next < moments.Length) first = Instant.Min(first, moments[next]);
        }

        return first < Instant.MaxValue ? first : Instant.Max(plan.Until, strike.At);
    }
}
