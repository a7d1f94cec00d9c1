using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Scenarios;
using RiskPlanner.Interchange.Scenarios;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Scenarios;

/// <summary>What the replay of a scenario came to, on the page of its run.</summary>
public sealed partial class ScenarioRunResult
{
    private const int LogLines = 25;

    private ReplayDocument? _document;
    private Scenario? _scenario;
    private IReadOnlyList<string> _differences = [];
    private LogPage _page = LogPage.Of([], 1);
    private bool _loaded;

    /// <summary>The run, which is done.</summary>
    [Parameter]
    [EditorRequired]
    public Run Run { get; set; } = null!;

    [SupplyParameterFromQuery(Name = "page")]
    private int? Number { get; set; }

    [Inject]
    private ResultDocuments Documents { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _document = await Documents.ReplayAsync(Run);
        _scenario = ScenarioLibrary.Find(ScenarioRun.ScenarioOf(Run.Parameters) ?? "");
        _loaded = true;
        if (_document is not { } document) return;
        _differences = _scenario is { } scenario ? ScenarioCheck.Differences(scenario, document.Outcomes) : [];
        _page = LogPage.Of(document.Log, Number ?? 1, LogLines);
    }
}
