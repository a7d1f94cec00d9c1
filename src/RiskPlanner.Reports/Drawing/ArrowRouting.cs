namespace RiskPlanner.Reports.Drawing;

/// <summary>Routes arrows at right angles: no two share a lane, and those that run beside each other are ordered to cross little.</summary>
internal sealed class ArrowRouting
{
    private readonly SiteColumns _columns;
    private readonly Dictionary<string, DrawnBox> _boxes;
    private readonly Dictionary<(CopyRoute Route, bool AtTarget), double> _heights = [];
    private readonly Dictionary<(CopyRoute Route, int Gutter), double> _lanes = [];

    private ArrowRouting(SiteColumns columns)
    {
        _columns = columns;
        _boxes = columns.Boxes.Where(box => box.Place is not null).ToDictionary(box => box.Place!);
    }

    public static IReadOnlyList<DrawnArrow> Of(IReadOnlyList<Lanes> ways, SiteColumns columns)
    {
        var routing = new ArrowRouting(columns);
        routing.PlacePorts(ways);
        routing.PlaceLanes(ways);
        var below = ways.Where(way => way.PassesBelow).ToList();
        return [.. ways.Select(way => routing.Draw(way, below.IndexOf(way)))];
    }

    private void PlacePorts(IReadOnlyList<Lanes> ways)
    {
        var ends = ways.SelectMany(way => new[]
        {
            (way.Route, AtTarget: false, Place: way.Route.From, Right: way.LeavesRight, Other: _boxes[way.Route.To]),
            (way.Route, AtTarget: true, Place: way.Route.To, Right: way.ReachesRight, Other: _boxes[way.Route.From]),
        });
        foreach (var side in ends.GroupBy(end => (end.Place, end.Right)))
        {
            var box = _boxes[side.Key.Place];
            var ordered = side.OrderBy(end => end.Other.Top).ThenBy(end => end.Route.Number).ToList();
            foreach (var (index, end) in ordered.Index())
                _heights[(end.Route, end.AtTarget)] = box.Top + box.Height * (index + 1) / (ordered.Count + 1);
        }
    }

    private void PlaceLanes(IReadOnlyList<Lanes> ways)
    {
        var uses = ways.SelectMany(way => way.PassesBelow
            ? new[] { (way, Gutter: way.LeavingGutter), (way, Gutter: way.ReachingGutter) }
            : [(way, Gutter: way.LeavingGutter)]);
        foreach (var gutter in uses.GroupBy(use => use.Gutter))
        {
            var left = (gutter.Key == 0 ? 0 : _columns.Sites[gutter.Key - 1].Right) + Measures.Shoulder;
            // What goes down and starts lower turns first, what goes up and starts higher turns first: then they do not cross.
            var ordered = gutter.OrderBy(use => GoesDown(use.way)).ThenBy(use => GoesDown(use.way) ? -Start(use.way) : Start(use.way)).ToList();
            foreach (var (index, use) in ordered.Index()) _lanes[(use.way.Route, gutter.Key)] = left + (index + 0.5) * Measures.Lane;
        }
    }

    private DrawnArrow Draw(Lanes way, int below)
    {
        var (start, end) = (Start(way), _heights[(way.Route, true)]);
        var from = _boxes[way.Route.From];
        var to = _boxes[way.Route.To];
        var (fromEdge, toEdge) = (way.LeavesRight ? from.Right : from.Left, way.ReachesRight ? to.Right : to.Left);
        var leaving = _lanes[(way.Route, way.LeavingGutter)];
        var points = new List<DrawnPoint> { new(fromEdge, start), new(leaving, start) };
        if (way.PassesBelow)
        {
            var reaching = _lanes[(way.Route, way.ReachingGutter)];
            var channel = _columns.Height + (below + 1) * Measures.Lane;
            points.AddRange([new(leaving, channel), new(reaching, channel), new(reaching, end)]);
        }
        else
        {
            points.Add(new(leaving, end));
        }

        points.Add(new(toEdge, end));
        var column = _columns.Sites[way.FromSite];
        var badge = new DrawnPoint(way.LeavesRight ? column.Right + Measures.Shoulder / 2 : column.Left - Measures.Shoulder / 2, start);
        return new DrawnArrow(way.Route.Number, way.Route.Kind, points, badge, way.Route.Label) { Mark = way.Route.Mark };
    }

    private double Start(Lanes way) => _heights[(way.Route, false)];

    private bool GoesDown(Lanes way) => way.PassesBelow || _heights[(way.Route, true)] > Start(way);
}
