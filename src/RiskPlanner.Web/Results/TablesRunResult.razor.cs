using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Results;

/// <summary>The threat tables that a run came to, on its page.</summary>
public sealed partial class TablesRunResult
{
    private TablesDocument? _document;
    private bool _loaded;

    /// <summary>The run, which is done.</summary>
    [Parameter]
    [EditorRequired]
    public Run Run { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "cell")]
    private string? Cell { get; set; }

    [SupplyParameterFromQuery(Name = "variant")]
    private int? Variant { get; set; }

    [SupplyParameterFromQuery(Name = "replay")]
    private int? Replay { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? LogPage { get; set; }

    [Inject]
    private ResultDocuments Documents { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _document = await Documents.TablesAsync(Run);
        _loaded = true;
    }
}
