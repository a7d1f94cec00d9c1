using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Controls.Parts;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>The log of a simulation, with a filter that the address keeps.</summary>
public sealed partial class ReplayLog
{
    private const int LinesOfPage = 36;
    private string _find = "";
    private bool _details = true;
    private LogPage _page = LogPage.Of([], 1);

    /// <summary>The run.</summary>
    [Parameter]
    [EditorRequired]
    public Run Run { get; set; } = null!;

    /// <summary>What it came to.</summary>
    [Parameter]
    [EditorRequired]
    public ReplayDocument Document { get; set; } = null!;

    /// <summary>The words that lines of the log must have; null for every line.</summary>
    [Parameter]
    public string? Find { get; set; }

    /// <summary>Whether details are shown.</summary>
    [Parameter]
    public bool Details { get; set; } = true;

    /// <summary>The page of the log, from 1.</summary>
    [Parameter]
    public int Page { get; set; } = 1;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override void OnParametersSet()
    {
        (_find, _details) = (Find ?? "", Details);
        _page = LogPage.Of(new LogFilter(_find, _details).Of(Document.Log), Page, LinesOfPage);
    }

    private void Search() => Navigation.NavigateTo(Address(_find, _details, 1));

    private string Address(string? find, bool details, int page) => Navigation.GetUriWithQueryParameters(Paths.Run(Run.Id), new Dictionary<string, object?>
    {
        ["find"] = string.IsNullOrWhiteSpace(find) ? null : find,
        ["details"] = details ? null : false,
        ["page"] = page == 1 ? null : page,
        [PageParts.Query] = ReplayResult.LogPart,
    });
}
