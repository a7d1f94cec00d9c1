using RiskPlanner.Model;

namespace RiskPlanner.Reports.Drawing;

/// <summary>
/// Lays an estate out: sites as columns, arrows in the gutters between them, each in a lane of its own, and below the columns
/// when one lies between. Pure: the same plan and the same open groups give the same picture.
/// </summary>
public static class DrawingLayout
{
    private static readonly HashSet<string> None = [];

    /// <summary>A plan with its groups as they are at first.</summary>
    public static PlanPicture Of(Plan plan) => Of(new TopologySummary(plan, new BackupCoverage(plan)), None);

    /// <summary>An estate with some groups opened or closed.</summary>
    public static PlanPicture Of(TopologySummary estate, IReadOnlySet<string> toggled)
    {
        var plan = estate.Plan;
        var boxes = new SiteBoxes(estate, toggled);
        var routes = TopologyRoutes.Of(estate, boxes);
        var siteOf = boxes.Stacks.Index().SelectMany(stack => stack.Item.SelectMany(Places).Select(place => (place, stack.Index)))
            .ToDictionary(entry => entry.place, entry => entry.Index);
        // What stays within one box has no way to be drawn; the table has it.
        List<Lanes> ways = [.. routes.Where(route => route.From != route.To).Take(TopologyLimits.MostArrows)
            .Select(route => new Lanes(new CopyRoute(route.Number, route.Kind, route.From, route.To, route.Words) { Mark = route.Mark }, siteOf[route.From], siteOf[route.To]))];

        var ports = ways.SelectMany(way => new[] { (way.Route.From, way.LeavesRight), (way.Route.To, way.ReachesRight) })
            .CountBy(port => port).ToDictionary();
        var gutters = Enumerable.Range(0, plan.Sites.Count + 1).Select(gutter => GutterWidth(gutter, plan.Sites.Count, ways)).ToList();
        var columns = SiteColumns.Of(plan, boxes.Stacks, ports, gutters);
        var arrows = ArrowRouting.Of(ways, columns);
        var below = ways.Count(way => way.PassesBelow);
        return new PlanPicture(
            columns.Sites.Select(site => site.Right).DefaultIfEmpty().Max() + gutters[^1] + Measures.Margin,
            columns.Height + Measures.Margin + (below == 0 ? 0 : (below + 1) * Measures.Lane),
            columns.Height,
            columns.Sites,
            columns.Boxes,
            arrows,
            routes);
    }

    private static double GutterWidth(int gutter, int sites, List<Lanes> ways)
    {
        var lanes = ways.Count(way => way.LeavingGutter == gutter) + ways.Count(way => way.PassesBelow && way.ReachingGutter == gutter);
        if (lanes > 0) return 2 * Measures.Shoulder + lanes * Measures.Lane;
        return gutter == 0 || gutter == sites ? 0 : Measures.Shoulder;
    }

    private static IEnumerable<string> Places(BoxPlan box) =>
        box.Inner.SelectMany(Places).Concat(box.Place is { } place ? [place] : Array.Empty<string>());
}
