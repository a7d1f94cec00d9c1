using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Exposures;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Exposure;

/// <summary>Where the data of a plan goes, drawn way by way, with what is wrong and the change to make.</summary>
public sealed partial class ExposurePage : IDisposable
{
    // So many that a page of any plan can be taken in: each finding has a message of some lines, each way a line until it is opened.
    private const int FindingsOnPage = 8;
    private const int WaysOnPage = 12;

    private string? _loadedFor;
    private bool _isAll;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "show")]
    private string? Show { get; set; }

    [SupplyParameterFromQuery(Name = "findings")]
    private int? Findings { get; set; }

    [SupplyParameterFromQuery(Name = "ways")]
    private int? Ways { get; set; }

    [SupplyParameterFromQuery(Name = "way")]
    private int? Way { get; set; }

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

    private int FindingPage => Math.Clamp(Findings ?? 1, 1, PagesOf(Model.Search.Found?.Findings.Count ?? 0, FindingsOnPage));

    private int WayPage => Math.Clamp(Ways ?? (Way is { } way ? 1 + (Math.Max(0, Shown.FindIndex(flow => flow.Place == way - 1)) / WaysOnPage) : 1), 1, PagesOf(Shown.Count, WaysOnPage));

    /// <summary>The place of the way that is drawn at first: the one of the address, else the first one there.</summary>
    private int Opened => Way is { } way ? way - 1 : Shown.Skip((WayPage - 1) * WaysOnPage).Select(flow => flow.Place).FirstOrDefault(-1);

    private static int PagesOf(int count, int most) => Math.Max(1, (count + most - 1) / most);

    private static string ClearPlaces(FlowGroup flow)
    {
        var clear = flow.Hops.Count(hop => hop.State == "clear");
        return clear == 0 ? $"clear nowhere of {flow.Hops.Count}" : $"CLEAR at {clear} of {Reports.Words.PlanWords.Count(flow.Hops.Count, "place")}";
    }

    private string AddressOf(int? findings = null, int? ways = null, int? way = null, bool? all = null)
    {
        string?[] parts =
        [
            all ?? _isAll ? "show=all" : null,
            (findings ?? FindingPage) is > 1 and var finding ? $"findings={finding}" : null,
            (ways ?? WayPage) is > 1 and var page ? $"ways={page}" : null,
            way is { } one ? $"way={one}" : null,
        ];
        var query = string.Join('&', parts.OfType<string>());
        return query.Length == 0 ? Paths.Exposure(Slug) : $"{Paths.Exposure(Slug)}?{query}";
    }

    /// <summary>Leads to the drawing of the way that a finding is about: on this page, or where it stands.</summary>
    private string HrefOf(ExposureFindingRecord finding)
    {
        var place = Model.Flows.Index().First(flow => flow.Item.Name == finding.Flow && flow.Item.Kind == finding.Kind && flow.Item.DataSets.Contains(finding.DataSets[0])).Index;
        var row = Shown.FindIndex(flow => flow.Place == place);
        var page = row < 0 ? 1 + (place / WaysOnPage) : 1 + (row / WaysOnPage);
        return row >= 0 && page == WayPage ? $"#way-{place + 1}" : $"{AddressOf(ways: page, way: place + 1, all: row < 0 || _isAll)}#way-{place + 1}";
    }
}
