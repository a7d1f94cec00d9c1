using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using RiskPlanner.Application.Plans;
using RiskPlanner.Web.Features;

namespace RiskPlanner.Web.Layout;

/// <summary>What stands around every page: it says where the reader is, from what the pages registered.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ErrorBoundary? _boundary;
    private string _skipTarget = "#content";
    private string _path = "/";
    private string? _slug;
    private string? _planName;
    private string _title = PageCatalog.Product;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private PageCatalog Pages { get; set; } = null!;

    [Inject]
    private IPlanStore Plans { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => Navigation.LocationChanged -= Moved;

    /// <inheritdoc/>
    protected override Task OnInitializedAsync()
    {
        Navigation.LocationChanged += Moved;
        return AimAsync();
    }

    // Another page is another chance.
    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(async () =>
    {
        _boundary?.Recover();
        await AimAsync();
        StateHasChanged();
    });

    private async Task AimAsync()
    {
        // With a base element, "#content" alone would lead to the start page.
        _skipTarget = Navigation.Uri.Split('#')[0] + "#content";
        _path = Navigation.Path();
        var slug = Pages.PlanAt(_path);
        if (slug is null || slug != _slug) _planName = null;
        _slug = slug;
        // Read anew at each step: the plan may have been renamed meanwhile, by this reader or another.
        if (slug is not null) _planName = (await Plans.FindAsync(slug))?.Name;
        _title = string.Join(" - ", Pages.TitlesOf(_path, _planName));
    }
}
