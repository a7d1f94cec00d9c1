using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.AspNetCore.Components.Web;

namespace RiskPlanner.Web.Layout;

/// <summary>What stands around every page.</summary>
public sealed partial class MainLayout : IDisposable
{
    private ErrorBoundary? _boundary;
    private string _skipTarget = "#content";

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => Navigation.LocationChanged -= Moved;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Aim();
        Navigation.LocationChanged += Moved;
    }

    // Another page is another chance.
    private void Moved(object? sender, LocationChangedEventArgs change)
    {
        Aim();
        _ = InvokeAsync(() =>
        {
            _boundary?.Recover();
            StateHasChanged();
        });
    }

    // With a base element, "#content" alone would lead to the start page.
    private void Aim() => _skipTarget = Navigation.Uri.Split('#')[0] + "#content";
}
