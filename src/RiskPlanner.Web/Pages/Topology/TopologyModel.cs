using RiskPlanner.Model;
using RiskPlanner.Reports.Drawing;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.Topology;

/// <summary>What the page of the estate knows: the drawing, and the same in words.</summary>
internal sealed class TopologyModel(PlanViews views)
{
    /// <summary>The most ways of copies that the table has.</summary>
    public const int MostRoutes = 300;

    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanView? View { get; private set; }

    /// <summary>The drawing.</summary>
    public PlanPicture? Picture { get; private set; }

    /// <summary>What stands at each site, counted.</summary>
    public IReadOnlyList<SiteTally> Sites { get; private set; } = [];

    /// <summary>Reads a plan and draws it with some groups opened or closed.</summary>
    public async Task LoadAsync(string slug, IReadOnlySet<string> toggled)
    {
        View = await views.LoadAsync(slug);
        if (View is not { } view) return;
        Picture = DrawingLayout.Of(view.Estate, toggled);
        Sites = [.. view.Plan.Sites.Select(site => SiteTally.Of(view.Estate, site))];
    }

    /// <summary>A drawn place in words.</summary>
    public static string PlaceWords(string place) => place.Split(':', 2) switch
    {
        ["array", var array] => $"array {array}",
        ["arrays", var site] => $"disk arrays at {site}",
        ["tapes", var site] => $"tape stores at {site}",
        ["carried", var site] => $"shipped cartridges at {site}",
        _ => place,
    };
}
