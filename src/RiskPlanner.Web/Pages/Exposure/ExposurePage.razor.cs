using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Exposures;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Exposure;

/// <summary>Where the data of a plan goes, drawn way by way, with what is wrong and the change to make.</summary>
public sealed partial class ExposurePage : IDisposable
{
    private const int Most = 100;

    private string? _loadedFor;
    private bool _isAll;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [Inject]
    private ExposureModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private List<(int Place, FlowGroup Flow)> Shown =>
        [.. Model.Flows.Index().Where(flow => _isAll || flow.Item.HasClear || Model.Flows.All(other => !other.HasClear)).Select(flow => (flow.Index, flow.Item))];

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _isAll = Show == "all";
        if (_loadedFor == Slug) return;
        _loadedFor = Slug;
        await Model.LoadAsync(Slug, RendererInfo.IsInteractive, () => _ = InvokeAsync(StateHasChanged).ReportTo(DispatchExceptionAsync));
        if (Model.View is null) Navigation.NotFound();
    }

    /// <inheritdoc/>
    public void Dispose() => Model.Dispose();

    private static FindingSeverity SeverityOf(ExposureFindingRecord finding) =>
        Kebab.Find<FindingSeverity>(finding.Severity) ?? throw new ArgumentOutOfRangeException(nameof(finding), finding.Severity, "Not a severity.");

    /// <summary>The drawing of the way that a finding is about.</summary>
    private string IdOf(ExposureFindingRecord finding) =>
        $"way-{1 + Model.Flows.Index().First(flow => flow.Item.Name == finding.Flow && flow.Item.Kind == finding.Kind && flow.Item.DataSets.Contains(finding.DataSets[0])).Index}";
}
