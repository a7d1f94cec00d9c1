using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;

namespace RiskPlanner.Web.Layout;

/// <summary>The one navigation; it says where you are.</summary>
public sealed partial class NavigationBar : IDisposable
{
    private string _here = "";

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    public void Dispose() => Navigation.LocationChanged -= Moved;

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        _here = Navigation.ToBaseRelativePath(Navigation.Uri);
        Navigation.LocationChanged += Moved;
    }

    private void Moved(object? sender, LocationChangedEventArgs change) => _ = InvokeAsync(() =>
    {
        _here = Navigation.ToBaseRelativePath(change.Location);
        StateHasChanged();
    });
}
