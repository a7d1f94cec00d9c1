namespace RiskPlanner.Web.Features;

/// <summary>An entry of the navigation.</summary>
/// <param name="Group">Where it stands.</param>
/// <param name="Order">Its place in the group: the lowest comes first.</param>
/// <param name="Text">What it says.</param>
/// <param name="Template">Where it leads, from the first slash; <c>{Slug}</c> stands for the plan that is open.</param>
/// <param name="Icon">Its picture: the content of an SVG element of 24 by 24.</param>
internal sealed record NavigationEntry(NavigationGroup Group, int Order, string Text, string Template, string Icon)
{
    /// <summary>The place of the plan in an address.</summary>
    public const string PlanPlace = "{Slug}";

    /// <summary>Further addresses at which it is the present entry, as prefixes.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>Whether it leads to a page of a plan.</summary>
    public bool IsOfPlan => Template.Contains(PlanPlace, StringComparison.OrdinalIgnoreCase);

    /// <summary>Its address.</summary>
    /// <param name="slug">The plan that is open; null when none is.</param>
    public string Address(string? slug) => Fill(Template, slug);

    /// <summary>How much of an address it covers, in characters; 0 when the address is neither its own nor one below it.</summary>
    /// <param name="path">The present address: no query, from the first slash.</param>
    /// <param name="slug">The plan that is open; null when none is.</param>
    public int Covers(string path, string? slug) =>
        Also.Prepend(Template).Select(template => Fill(template, slug)).Where(own => IsAtOrBelow(path, own)).Select(own => own.Length).DefaultIfEmpty().Max();

    /// <summary>What <c>aria-current</c> says: "page" on the page itself, "true" below it.</summary>
    /// <param name="path">The present address: no query, from the first slash.</param>
    /// <param name="slug">The plan that is open; null when none is.</param>
    public string Current(string path, string? slug) => string.Equals(path, Address(slug), StringComparison.OrdinalIgnoreCase) ? "page" : "true";

    private static string Fill(string template, string? slug) =>
        slug is null ? template : template.Replace(PlanPlace, Uri.EscapeDataString(slug), StringComparison.OrdinalIgnoreCase);

    // The start page has nothing below it.
    private static bool IsAtOrBelow(string path, string own) =>
        string.Equals(path, own, StringComparison.OrdinalIgnoreCase)
        || (own.Length > 1 && path.StartsWith(own + "/", StringComparison.OrdinalIgnoreCase));
}
