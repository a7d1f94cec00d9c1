using Microsoft.AspNetCore.Components;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Tables;

/// <summary>The threat tables of the paper, and what extends them.</summary>
public sealed partial class TablesPage
{
    private readonly Once _once = new();
    private TablesPanel _panel = null!;

    [SupplyParameterFromQuery(Name = "run")]
    private int? Run { get; set; }

    [SupplyParameterFromQuery(Name = "cell")]
    private string? Cell { get; set; }

    [SupplyParameterFromQuery(Name = "variant")]
    private int? Variant { get; set; }

    [SupplyParameterFromQuery(Name = "replay")]
    private int? Replay { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? LogPage { get; set; }

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private Task DeriveAsync() => DeriveWithAsync(new DeriveOptions());

    private Task DeriveWithAsync(DeriveOptions options) => _once.RunAsync(async () =>
    {
        await _panel.AskAsync(options.Title, options.Extended, options.Lifted, options.Seed, options.TwoEvents ? 2 : 1);
        // The latest is what was asked for.
        if (Run is not null) Navigation.NavigateTo(Paths.Tables);
    });
}
