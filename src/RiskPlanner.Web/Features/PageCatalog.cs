using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Web.Features;

/// <summary>The pages that registered themselves, and the navigation that follows from them. Does not change once it is made.</summary>
internal sealed class PageCatalog
{
    /// <summary>What every title ends with.</summary>
    public const string Product = "RiskPlanner";

    /// <summary>The parameter of addresses that names a plan.</summary>
    public const string PlanParameter = "Slug";

    private readonly IReadOnlyList<IFeature> _features;

    private PageCatalog(IReadOnlyList<PageInfo> pages, IReadOnlyList<IFeature> features)
    {
        _features = features;
        Pages = pages;
        Navigation = [.. pages.Where(page => page.Entry.Group != NavigationGroup.None)
            .Select(page => new NavigationEntry(page.Entry.Group, page.Entry.Order, page.Entry.Text ?? page.Entry.Title, page.Template, page.Entry.Icon))
            .Concat(features.SelectMany(feature => feature.Navigation))
            .OrderBy(entry => entry.Group).ThenBy(entry => entry.Order).ThenBy(entry => entry.Text, StringComparer.Ordinal)];
    }

    /// <summary>The pages, by address.</summary>
    public IReadOnlyList<PageInfo> Pages { get; }

    /// <summary>The entries of the navigation, in their order.</summary>
    public IReadOnlyList<NavigationEntry> Navigation { get; }

    /// <summary>Finds the pages of some assemblies.</summary>
    /// <exception cref="InvalidOperationException">A page does not say what it is called.</exception>
    public static PageCatalog Of(IEnumerable<Assembly> assemblies, IReadOnlyList<IFeature> features) => new(
        [.. assemblies.SelectMany(assembly => assembly.GetTypes())
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>(inherit: false).Select(route => new PageInfo(
                type, route.Template, type.GetCustomAttribute<PageEntryAttribute>() ?? throw new InvalidOperationException($"The page {type.Name} has no [PageEntry]."))))
            .OrderBy(page => page.Template, StringComparer.Ordinal)],
        features);

    /// <summary>The page at an address; null when there is none.</summary>
    /// <param name="path">The address: no query, from the first slash.</param>
    public PageInfo? At(string path) => Pages.Where(page => page.Match(path) is not null).MinBy(page => page.Parameters);

    /// <summary>The navigation's entry for an address: of those that cover it, the nearest; null when there is none.</summary>
    /// <param name="path">The address: no query, from the first slash.</param>
    /// <param name="slug">The plan that is open; null when none is.</param>
    public NavigationEntry? EntryAt(string path, string? slug) =>
        Navigation.Where(entry => entry.Covers(path, slug) > 0).MaxBy(entry => entry.Covers(path, slug));

    /// <summary>What a page is called at an address.</summary>
    /// <param name="page">The page.</param>
    /// <param name="values">The values of its parameters.</param>
    public string TitleOf(PageInfo page, IReadOnlyDictionary<string, string> values) =>
        values.Aggregate(page.Entry.Title, (title, value) => title.Replace($"{{{value.Key}}}", NameOf(value.Key, value.Value), StringComparison.OrdinalIgnoreCase));

    /// <summary>The pages from the outermost to the one at an address: the breadcrumbs. Empty when there is no page.</summary>
    /// <param name="path">The address: no query, from the first slash.</param>
    /// <param name="planName">What the plan is called whose page it is; null while that is not known.</param>
    public IReadOnlyList<Crumb> TrailOf(string path, string? planName)
    {
        List<Crumb> trail = [];
        string? at = path;
        while (at is not null && At(at) is { } page)
        {
            var values = page.Match(at)!;
            var title = planName is null || !values.ContainsKey(PlanParameter) ? TitleOf(page, values) : TitleOf(page, new Dictionary<string, string>(values, StringComparer.OrdinalIgnoreCase) { [PlanParameter] = planName });
            trail.Insert(0, new Crumb(title, at));
            at = page.Entry.Parent is { } parent ? PageInfo.Fill(parent, values) : Above(at);
        }

        return trail;
    }

    /// <summary>The plan whose page an address is; null when it is none.</summary>
    /// <param name="path">The address: no query, from the first slash.</param>
    public string? PlanAt(string path) => At(path)?.Match(path)?.GetValueOrDefault(PlanParameter);

    /// <summary>The parts of the title at an address, the page's own first.</summary>
    /// <param name="path">The address: no query, from the first slash.</param>
    /// <param name="planName">What the plan is called whose page it is; null while that is not known.</param>
    public IReadOnlyList<string> TitlesOf(string path, string? planName)
    {
        var own = TrailOf(path, planName) is [.., var last] ? last.Title : null;
        return [.. new[] { own, planName, Product }.OfType<string>().Distinct(StringComparer.Ordinal)];
    }

    // The nearest address above it at which there is a page. The start page is above none: the logo leads there.
    private string? Above(string path)
    {
        for (var end = path.LastIndexOf('/'); end > 0; end = path.LastIndexOf('/', end - 1))
        {
            if (At(path[..end]) is not null) return path[..end];
        }

        return null;
    }

    private string NameOf(string parameter, string value) =>
        _features.Select(feature => feature.NameOf(parameter, value)).FirstOrDefault(name => name is not null) ?? value;
}
