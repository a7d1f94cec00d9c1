using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>What a replay came to, on the page of its run.</summary>
public sealed partial class ReplayRunResult
{
    private ReplayDocument? _document;
    private bool _loaded;

    /// <summary>The run, which is done.</summary>
    [Parameter]
    [EditorRequired]
    public Run Run { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "find")]
    private string? Find { get; set; }

    [SupplyParameterFromQuery(Name = "details")]
    private bool? Details { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? LogPage { get; set; }

    [Inject]
    private ResultDocuments Documents { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _document = await Documents.ReplayAsync(Run);
        _loaded = true;
    }
}
