using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Web.Controls;

/// <summary>z/OS names in a sentence: each in the fixed face, the commas and the "and" between them not.</summary>
public sealed partial class Names
{
    /// <summary>The names.</summary>
    [Parameter]
    [EditorRequired]
    public IReadOnlyList<string> List { get; set; } = [];

    private string Before(int index)
    {
        if (index == 0) return "";
        return index == List.Count - 1 ? " and " : ", ";
    }
}
