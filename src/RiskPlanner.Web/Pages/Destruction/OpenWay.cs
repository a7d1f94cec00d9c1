using NodaTime;
using RiskPlanner.Analysis.Destruction;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Pages.Destruction;

/// <summary>Ways to read the data that are alike: the copies of one cycle or policy that end in the same way.</summary>
/// <param name="Number">Its number in the list, from 1; the drawing names it so too.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Series">What they are called together.</param>
/// <param name="DataSet">The data set that they lead to; null where they lead to everything under the key.</param>
/// <param name="Ending">What ends them, or would have to, as a sentence.</param>
/// <param name="IsProviso">Whether they cannot be dated from a plan.</param>
/// <param name="Taken">When the copies were taken, in order of time; empty where they are none.</param>
/// <param name="Ends">When each of them ends, in order of time; empty when the plan never ends them.</param>
/// <param name="Count">How many they are.</param>
public sealed record OpenWay(
    int Number, RouteKind Kind, string Series, DataSetName? DataSet, string Ending, bool IsProviso, IReadOnlyList<Instant> Taken, IReadOnlyList<Instant> Ends, int Count)
{
    /// <summary>The last moment at which one of them can be used; null when the plan never ends them.</summary>
    public Instant? OpenUntil => Ends is [.., var last] ? last : null;

    /// <summary>What they are called, with the data set that they lead to.</summary>
    public string Name => DataSet is { } dataSet && !Series.StartsWith(dataSet.Text, StringComparison.Ordinal) ? $"{dataSet}: {Series}" : Series;

    /// <summary>The ways of a report in its order: those that never end first.</summary>
    public static IReadOnlyList<OpenWay> Of(DestructionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report.Routes.GroupBy(route => (route.Kind, route.Series, route.DataSet, route.Ending, route.IsProviso, IsDated: route.OpenUntil is not null)).Select((alike, index) => new OpenWay(
                index + 1, alike.Key.Kind, alike.Key.Series, alike.Key.DataSet, alike.Key.Ending, alike.Key.IsProviso,
                [.. alike.Select(route => route.TakenAt).OfType<Instant>().Order()], [.. alike.Select(route => route.OpenUntil).OfType<Instant>().Order()], alike.Count())),
        ];
    }
}
