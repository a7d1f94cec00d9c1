using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Web.Controls.Parts;

/// <summary>One of several parts of a page, of which a screen shows one and paper all.</summary>
/// <param name="Key">What addresses call it, in kebab-case. It never changes.</param>
/// <param name="Title">What people read.</param>
/// <param name="Content">What it shows.</param>
public sealed record PagePart(string Key, string Title, RenderFragment Content)
{
    /// <summary>How many things it lists; null where it is no list.</summary>
    public int? Count { get; init; }

    /// <summary>A part that lists something.</summary>
    public static PagePart Of(string key, string title, int count, RenderFragment content) => new(key, title, content) { Count = count };
}
