using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;
using RiskPlanner.Application.Plans;
using RiskPlanner.Web.Features;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Layout;

/// <summary>
/// The frame around every page: it says where the reader is, from what the pages registered. It is the same with and without script, so
/// that nothing jumps when the page becomes live; a narrow window opens the drawer as a popover of the browser's own.
/// </summary>
public sealed partial class MainLayout : IDisposable
{
    private ErrorBoundary? _boundary;
    private string _skipTarget = "#content";
    private string _path = "/";
    private string? _slug;
    private IReadOnlyList<PlanSummary> _plans = [];
    private PlanSummary? _plan;
    private IReadOnlyList<Crumb> _trail = [];
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
    }).ReportTo(DispatchExceptionAsync);

    private async Task AimAsync()
    {
        // With a base element, "#content" alone would lead to the start page.
        _skipTarget = Navigation.Uri.Split('#')[0] + "#content";
        var path = Navigation.Path();
        // Read anew at each step: plans may have been made, renamed or removed meanwhile, by this reader or another.
        _plans = await Plans.ListAsync();
        (_path, _slug) = (path, Pages.PlanAt(path));
        _plan = _plans.FirstOrDefault(plan => plan.Slug == _slug);
        // A draft is in no list of plans; while it is open, it stands behind its own.
        if (_plan is null && _slug is not null && await Plans.FindAsync(_slug) is { Draft: { } of } draft)
        {
            _plan = draft;
            _plans = [.. _plans.TakeWhile(plan => plan.Slug != of.Of), .. _plans.Where(plan => plan.Slug == of.Of), draft, .. _plans.SkipWhile(plan => plan.Slug != of.Of).Skip(1)];
        }

        _trail = Pages.TrailOf(path, _plan?.Title);
        _title = string.Join(" - ", Pages.TitlesOf(path, _plan?.Title));
    }
}
