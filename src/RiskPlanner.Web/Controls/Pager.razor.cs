using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Web.Controls;

/// <summary>Leads through pages by links, so that each page has an address.</summary>
public sealed partial class Pager
{
    /// <summary>The page that is shown, from 1.</summary>
    [Parameter]
    [EditorRequired]
    public int Page { get; set; }

    /// <summary>How many pages there are.</summary>
    [Parameter]
    [EditorRequired]
    public int Pages { get; set; }

    /// <summary>What is paged, for those who cannot see it.</summary>
    [Parameter]
    [EditorRequired]
    public string Label { get; set; } = "";

    /// <summary>The address of a page.</summary>
    [Parameter]
    [EditorRequired]
    public Func<int, string> Link { get; set; } = null!;
}
