namespace RiskPlanner.Web.Features;

/// <summary>
/// Says what a page is called and where the navigation has it. Every page has one, beside its address:
/// <c>@attribute [PageEntry("Keys", NavigationGroup.Model, Order = 20, Icon = Icons.Material.Outlined.Key)]</c>.
/// </summary>
/// <param name="title">
/// The page's title, as the browser's tab and the breadcrumbs have it. <c>{Name}</c> stands for a parameter of the address.
/// </param>
/// <param name="group">Where the navigation has it.</param>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class PageEntryAttribute(string title, NavigationGroup group = NavigationGroup.None) : Attribute
{
    /// <summary>The page's title.</summary>
    public string Title { get; } = title;

    /// <summary>Where the navigation has it.</summary>
    public NavigationGroup Group { get; } = group;

    /// <summary>What the navigation calls it; null when that is the title.</summary>
    public string? Text { get; init; }

    /// <summary>Its place in the group: the lowest comes first.</summary>
    public int Order { get; init; }

    /// <summary>Its picture in the navigation: the content of an SVG element of 24 by 24.</summary>
    public string Icon { get; init; } = "";

    /// <summary>The template of the page above it in breadcrumbs; null when the address says it.</summary>
    public string? Parent { get; init; }
}
