using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Web.Pages.Keys;

/// <summary>The keys of a plan, one CKDS at a time, as a CKDS browser lists them.</summary>
public sealed partial class KeysPage
{
    private string? _mask;
    private string? _at;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "store")]
    private string? Store { get; set; }

    [SupplyParameterFromQuery(Name = "mask")]
    private string? Mask { get; set; }

    [SupplyParameterFromQuery(Name = "at")]
    private string? At { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Number { get; set; }

    [SupplyParameterFromQuery(Name = "label")]
    private string? Label { get; set; }

    [Inject]
    private KeysModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private KeysQuery Query => Model.Query;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        var asked = new KeysQuery(Slug, Store, string.IsNullOrWhiteSpace(Mask) ? null : Mask.Trim(), At, Number ?? 1, Label);
        await Model.LoadAsync(asked);
        if (Model.View is null)
        {
            Navigation.NotFound();
            return;
        }

        (_mask, _at) = (asked.Mask, Model.Moment.Field);
    }

    private void Filter()
    {
        var mask = string.IsNullOrWhiteSpace(_mask) ? null : _mask.Trim().ToUpperInvariant();
        var at = string.IsNullOrWhiteSpace(_at) || _at == Views.ChosenMoment.FieldOf(Model.View!.Plan.From) ? null : _at;
        Navigation.NavigateTo((Query with { Mask = mask, At = at, Page = 1, Label = null }).Address);
    }
}
