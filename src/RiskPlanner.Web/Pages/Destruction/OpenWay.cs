using NodaTime;
using RiskPlanner.Analysis.Destruction;

namespace RiskPlanner.Web.Pages.Destruction;

/// <summary>Ways to read data that are alike: the copies of one cycle or policy, of however many data sets, that end in the same way.</summary>
/// <param name="Number">Its number in the list, from 1; the drawing names it so too.</param>
/// <param name="Kind">What they are.</param>
/// <param name="Series">What they are called together.</param>
/// <param name="DataSets">The data sets that they lead to; empty where they lead to everything under the key.</param>
/// <param name="Ending">What ends them, or would have to, as a sentence.</param>
/// <param name="IsProviso">Whether they cannot be dated from a plan.</param>
/// <param name="Taken">When the copies were taken, in order of time; empty where they are none.</param>
/// <param name="Ends">When each of them ends, in order of time; empty when the plan never ends them.</param>
/// <param name="Count">How many they are.</param>
public sealed record OpenWay(
    int Number, RouteKind Kind, string Series, IReadOnlyList<string> DataSets, string Ending, bool IsProviso, IReadOnlyList<Instant> Taken, IReadOnlyList<Instant> Ends, int Count)
{
    /// <summary>The last moment at which one of them can be used; null when the plan never ends them.</summary>
    public Instant? OpenUntil => Ends is [.., var last] ? last : null;

    /// <summary>Whether their name says already to which data set they lead.</summary>
    public bool NamesItsDataSet => DataSets.Count == 0 || (DataSets is [var only] && Series.StartsWith(only, StringComparison.Ordinal));

    /// <summary>The ways of a report in its order: those that never end first.</summary>
    public static IReadOnlyList<OpenWay> Of(DestructionReport report)
    {
        ArgumentNullException.ThrowIfNull(report);
        return
        [
            .. report.Routes.GroupBy(route => (route.Kind, route.Series, route.Ending, route.IsProviso, IsDated: route.OpenUntil is not null)).Select((alike, index) => new OpenWay(
                index + 1, alike.Key.Kind, alike.Key.Series, [.. alike.Select(route => route.DataSet?.Text).OfType<string>().Distinct()], alike.Key.Ending, alike.Key.IsProviso,
                [.. alike.Select(route => route.TakenAt).OfType<Instant>().Order()], [.. alike.Select(route => route.OpenUntil).OfType<Instant>().Order()], alike.Count())),
        ];
    }
}
