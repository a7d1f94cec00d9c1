using AngleSharp.Dom;
using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Web.Tests.Support;

/// <summary>Finds what is on a page as people do who do not see it: by what it is called.</summary>
internal static class Labelled
{
    /// <summary>The control of a label; within the group of a heading where one is given.</summary>
    public static IElement Field<T>(this IRenderedComponent<T> page, string label, string? group = null)
        where T : IComponent
    {
        var labels = (group is null ? page.FindAll("label") : page.FindAll("fieldset").First(one => Text(one.Children[0]) == group).QuerySelectorAll("label"))
            .Where(one => Text(one) == label || Text(one).StartsWith(label + " (", StringComparison.Ordinal)).ToList();
        return page.Find("#" + labels[0].GetAttribute("for"));
    }

    /// <summary>The button of a name.</summary>
    public static IElement Button<T>(this IRenderedComponent<T> page, string name)
        where T : IComponent => page.FindAll("button").First(button => (button.GetAttribute("aria-label") ?? Text(button)) == name);

    /// <summary>Whether there is a label of that name.</summary>
    public static bool HasField<T>(this IRenderedComponent<T> page, string label)
        where T : IComponent => page.FindAll("label").Any(one => Text(one) == label);

    /// <summary>What is folded under a heading, open or not.</summary>
    public static IElement Fold<T>(this IRenderedComponent<T> page, string heading)
        where T : IComponent => page.FindAll("details").First(one => Text(one.Children[0]) == heading);

    /// <summary>Whether a control is marked as wrong.</summary>
    public static bool IsInvalid(this IElement control) => control.GetAttribute("aria-invalid") == "true";

    /// <summary>What describes a control, as it is read out with it.</summary>
    public static string Description<T>(this IRenderedComponent<T> page, IElement control)
        where T : IComponent => string.Join(' ', (control.GetAttribute("aria-describedby") ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => Text(page.Find("#" + id))));

    /// <summary>The text of an element, with single blanks.</summary>
    public static string Text(this INode element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
