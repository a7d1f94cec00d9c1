using RiskPlanner.Model;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Drawing;

/// <summary>Places sites and their boxes. Pure: the same plan gives the same places.</summary>
internal sealed class SiteColumns
{
    private readonly IReadOnlyDictionary<(string Place, bool Right), int> _ports;
    private readonly List<DrawnBox> _boxes = [];
    private readonly List<DrawnSite> _sites = [];

    private SiteColumns(IReadOnlyDictionary<(string Place, bool Right), int> ports) => _ports = ports;

    /// <summary>The columns.</summary>
    public IReadOnlyList<DrawnSite> Sites => _sites;

    /// <summary>The boxes, outer ones before inner ones.</summary>
    public IReadOnlyList<DrawnBox> Boxes => _boxes;

    /// <summary>How high the columns are.</summary>
    public double Height { get; private set; }

    /// <summary>Places everything.</summary>
    /// <param name="plan">The plan.</param>
    /// <param name="stacks">The boxes of each site.</param>
    /// <param name="ports">How many arrows touch a place on a side; it is made high enough for them.</param>
    /// <param name="gutters">How wide each gutter is.</param>
    public static SiteColumns Of(
        Plan plan, IReadOnlyList<IReadOnlyList<BoxPlan>> stacks, IReadOnlyDictionary<(string Place, bool Right), int> ports, IReadOnlyList<double> gutters)
    {
        var columns = new SiteColumns(ports);
        var left = Measures.Margin;
        foreach (var (index, site) in plan.Sites.Index())
        {
            left += gutters[index];
            var width = Math.Max(Measures.NarrowestSite, stacks[index].Select(WidthOf).DefaultIfEmpty().Max() + 2 * Measures.Inset);
            columns._sites.Add(new DrawnSite(site.Name, PlanWords.Kind(site.Kind), left, width));
            var bottom = columns.Stack(stacks[index], left + Measures.Inset, Measures.SiteTitle, width - 2 * Measures.Inset);
            columns.Height = Math.Max(columns.Height, bottom);
            left += width;
        }

        return columns;
    }

    private static double WidthOf(BoxPlan box)
    {
        var own = box.Lines.Prepend(box.Title).Max(line => (line.Text.Length + (line.Note.Length > 0 ? line.Note.Length + 1 : 0)) * Measures.CharacterWidth);
        if (box.Group is not null) own += Measures.Sign;
        return Math.Max(own, box.Inner.Select(WidthOf).DefaultIfEmpty().Max()) + 2 * Measures.Inset;
    }

    private double Stack(IReadOnlyList<BoxPlan> boxes, double left, double top, double width)
    {
        foreach (var box in boxes)
        {
            var place = _boxes.Count;
            _boxes.Add(null!);
            var bottom = top + Measures.Title + box.Lines.Count * Measures.Line + Measures.Inset;
            if (box.Inner.Count > 0) bottom = Stack(box.Inner, left + Measures.Inset, top + Measures.Title + Measures.Inset / 2, width - 2 * Measures.Inset);
            var height = Math.Max(bottom - top, HeightForPorts(box));
            _boxes[place] = new DrawnBox(box.Place, box.Style, box.Title, box.Lines, left, top, width, height) { Group = box.Group, IsOpen = box.IsOpen };
            top += height + Measures.Gap;
        }

        return top;
    }

    private double HeightForPorts(BoxPlan box)
    {
        if (box.Place is not { } place) return 0;
        var most = Math.Max(_ports.GetValueOrDefault((place, false)), _ports.GetValueOrDefault((place, true)));
        return (most + 1) * Measures.Port;
    }
}
