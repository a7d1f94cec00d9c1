using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using RiskPlanner.Application.Plans;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Editing.Kept;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Plans.Setup;

/// <summary>A plan from a few tables of names, step by step, saved as one version at the end.</summary>
public sealed partial class SetupPage
{
    private const int MostFaults = 10;
    private const int FewestRows = 3;
    private const int MostRows = 12;
    private const string NameId = "setup-name";
    private const string YearId = "setup-year";
    private readonly Once _once = new();
    private bool _asked;

    [SupplyParameterFromQuery(Name = "step")]
    private int? Asked { get; set; }

    [Inject]
    private SetupModel Model { get; set; } = null!;

    [Inject]
    private AuthorName Author { get; set; } = null!;

    [Inject]
    private KeptInputs Inputs { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    private int Number => Math.Clamp(Asked ?? 1, 1, SetupSteps.All.Count);

    private SetupStep Step => SetupSteps.All[Number - 1];

    /// <inheritdoc/>
    protected override void OnInitialized() => Model.Begin();

    private static string AddressOf(int step) => Paths.WithQuery(Paths.Setup, ("step", step > 1 ? $"{step}" : null));

    private static string IdOf(SetupTable table) => $"setup-{table.Key}";

    private static int? StepOf(SetupFault fault) =>
        fault.Table is null ? null : SetupSteps.All.Index().First(step => step.Item.Tables.Any(table => table.Key == fault.Table)).Index + 1;

    private int Rows(SetupTable table) => Math.Clamp(Model.TextOf(table.Key).Split('\n').Length + 1, FewestRows, MostRows);

    private string? Count(SetupTable table) => Model.Counts.GetValueOrDefault(table.Key) is > 0 and var count ? $"({count:N0})" : null;

    private void Typed(SetupTable table, ChangeEventArgs change)
    {
        Model.Type(table.Key, change.Value as string ?? "");
        Keep();
    }

    private void Named(ChangeEventArgs change, bool year)
    {
        var typed = change.Value as string ?? "";
        if (year) Model.Year = typed;
        else Model.Name = typed;
        Keep();
    }

    private void Keep() => _ = Inputs.KeepAsync(Paths.Setup, Model.Kept()).ReportTo(DispatchExceptionAsync);

    private bool Restore(KeptInput input)
    {
        if (input.Text is { } text && !Model.Restore(text)) return false;
        foreach (var (id, characters) in input.Typed)
        {
            if (id == NameId) Model.Name = characters;
            else if (id == YearId) Model.Year = characters;
            else if (SetupSteps.Tables.FirstOrDefault(table => IdOf(table) == id) is { } table) Model.Type(table.Key, characters);
        }

        Keep();
        StateHasChanged();
        return true;
    }

    private Task NextAsync() => _once.RunAsync(async () =>
    {
        if (Number < SetupSteps.All.Count)
        {
            Navigation.NavigateTo(AddressOf(Number + 1));
            return;
        }

        _asked = true;
        if (Model.Make() is { } made && await Author.AskAsync() is { } author && await Model.KeepAsync(made, author) is { } slug)
        {
            await Inputs.ForgetAsync(Paths.Setup);
            Navigation.NavigateTo(Paths.Plan(slug));
            return;
        }

        StateHasChanged();
        if (Model.Faults.Count > 0) await Script.InvokeVoidAsync("riskPlannerEditing.focus", "setup-faults");
    });
}
