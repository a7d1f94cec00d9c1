using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Web.Pages.MasterKeys;

/// <summary>The master keys of a plan's key stores at a moment, and the CKDS copies that they wrap.</summary>
public sealed partial class MasterKeysPage
{
    private string? _at;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "store")]
    private string? Store { get; set; }

    [SupplyParameterFromQuery(Name = "at")]
    private string? At { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Number { get; set; }

    [Inject]
    private MasterKeysModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await Model.LoadAsync(new MasterKeysQuery(Slug, Store, At, Number ?? 1));
        if (Model.View is null) Navigation.NotFound();
        else _at = Model.Moment.Field;
    }

    private void Show() => Navigation.NavigateTo((Model.Query with { At = string.IsNullOrWhiteSpace(_at) ? null : _at, Page = 1 }).Address);
}
