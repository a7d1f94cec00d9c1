using RiskPlanner.Model;

namespace RiskPlanner.Reports.Drawing;

/// <summary>
/// Puts the ways of copies together that begin and end in the same boxes and are made alike: one arrow for each policy while
/// there are few policies, else one for all of them. Pure function.
/// </summary>
internal static class TopologyRoutes
{
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>The routes; by policy in the plan's order, or those of the most data sets first.</summary>
    public static IReadOnlyList<TopologyRoute> Of(TopologySummary estate, SiteBoxes boxes)
    {
        var byPolicy = estate.Plan.BackupPolicies.Count <= TopologyLimits.MostPolicies;
        var groups = estate.Flows
            .Select(flow => (Flow: flow, From: boxes.PlaceOf(flow.From), To: boxes.PlaceOf(flow.To)))
            .Where(flow => flow.From is not null && flow.To is not null)
            .GroupBy(flow => (flow.Flow.Kind, flow.From, flow.To, Policy: byPolicy ? flow.Flow.Policy : -1));
        var routes = groups.Select(group => Route(estate, group.Key.Policy, group.Key.Kind, group.Key.From!, group.Key.To!, [.. group.Select(flow => flow.Flow)])).ToList();
        return byPolicy ? [.. Marked(routes)] : [.. routes.OrderByDescending(route => route.DataSets).Select((route, index) => route with { Number = index + 1, Mark = $"{index + 1}" })];
    }

    // The arrows of one policy have its number, and each a letter of its own where there are several.
    private static IEnumerable<TopologyRoute> Marked(List<TopologyRoute> routes)
    {
        var several = routes.CountBy(route => route.Number).Where(count => count.Value > 1).ToDictionary(count => count.Key, _ => 0);
        foreach (var route in routes)
            yield return several.TryGetValue(route.Number, out var before) ? route with { Mark = Mark(route.Number, several[route.Number] = before + 1) } : route;
    }

    private static string Mark(int number, int place) => place <= Letters.Length ? $"{number}{Letters[place - 1]}" : $"{number}.{place}";

    private static TopologyRoute Route(TopologySummary estate, int policy, CopyKind kind, string from, string to, List<TopologyFlow> flows)
    {
        var labels = flows.Select(flow => flow.Label).OfType<KeyLabel>().Distinct().OrderBy(label => label.Text, EbcdicOrder.Comparer);
        return new TopologyRoute(
            policy + 1, kind, from, to,
            [.. flows.Select(flow => flow.Policy).Distinct().Order().Select(index => estate.Plan.BackupPolicies[index].Name)],
            flows.Sum(flow => flow.DataSets),
            [.. labels],
            flows.Exists(flow => flow.OwnKeys),
            flows.Exists(flow => flow is { OwnKeys: false, Label: null, DriveKeys: null }))
        {
            DriveKeys = [.. flows.Select(flow => flow.DriveKeys).OfType<string>().Distinct()],
        };
    }
}
