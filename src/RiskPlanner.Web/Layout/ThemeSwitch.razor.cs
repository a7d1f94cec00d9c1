using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;

namespace RiskPlanner.Web.Layout;

/// <summary>Light, dark or as the system says. The browser keeps the choice (js/theme.js), and pages come in it.</summary>
public sealed partial class ThemeSwitch
{
    private string _theme = "system";

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!firstRender) return;
        _theme = await Script.InvokeAsync<string>("riskPlannerTheme.get");
        StateHasChanged();
    }

    private async Task ChooseAsync(ChangeEventArgs change)
    {
        _theme = change.Value as string ?? "system";
        await Script.InvokeVoidAsync("riskPlannerTheme.set", _theme);
    }
}
