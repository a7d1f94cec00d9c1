using Microsoft.AspNetCore.Components;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.Destruction;

/// <summary>What is left of data after its key is destroyed on purpose. What is asked stands in the address.</summary>
public sealed partial class DestructionPage
{
    private const string ByKey = "key";
    private const string ByDataSet = "dataSet";
    private static readonly string[] Keys = ["keys"];
    private static readonly string[] DataSets = ["dataSets"];
    private string _name = "";
    private string? _at;
    private bool _byDataSet;
    private bool _isEmpty;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "key")]
    private string? Key { get; set; }

    [SupplyParameterFromQuery(Name = "dataSet")]
    private string? DataSet { get; set; }

    [SupplyParameterFromQuery(Name = "at")]
    private string? At { get; set; }

    [SupplyParameterFromQuery(Name = "page")]
    private int? Number { get; set; }

    [Inject]
    private DestructionModel Model { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await Model.LoadAsync(new DestructionQuery(Slug, Given(Key), Given(DataSet), Given(At), Number ?? 1));
        if (Model.View is null)
        {
            Navigation.NotFound();
            return;
        }

        (_byDataSet, _name, _at, _isEmpty) = (Model.Query is { DataSet: not null, Key: null }, Model.Query.Key ?? Model.Query.DataSet ?? "", ChosenMoment.FieldOf(Model.Moment), false);
    }

    private static string? Given(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private void Ask()
    {
        var name = Given(_name)?.ToUpperInvariant();
        _isEmpty = name is null;
        if (name is not null) Navigation.NavigateTo(new DestructionQuery(Slug, _byDataSet ? null : name, _byDataSet ? name : null, Given(_at), 1).Address);
    }
}
