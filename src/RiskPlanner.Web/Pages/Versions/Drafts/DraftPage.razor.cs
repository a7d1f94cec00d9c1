using Microsoft.AspNetCore.Components;
using Microsoft.JSInterop;
using MudBlazor;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Editing.Kept;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Versions.Drafts;

/// <summary>A draft: what it changes, field by field and verdict by verdict, and the way to publish or discard it.</summary>
public sealed partial class DraftPage : IDisposable
{
    private const int MostFaults = 20;
    private readonly Once _once = new();
    private RunWatch? _watch;

    /// <summary>The draft's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "page")]
    private int? Number { get; set; }

    [Inject]
    private DraftModel Model { get; set; } = null!;

    [Inject]
    private AuthorName Author { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private RunQueue Queue { get; set; } = null!;

    [Inject]
    private TimeProvider Clock { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private KeptInputs Inputs { get; set; } = null!;

    private string KeptAs => Paths.Draft(Slug);

    /// <inheritdoc/>
    public void Dispose() => _watch?.Dispose();

    /// <inheritdoc/>
    protected override void OnInitialized() =>
        _watch = new RunWatch(Queue, Clock, run => Model.Comparison.Concerns(run), _ => InvokeAsync(ReadVerdictsAsync), DispatchExceptionAsync);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await Model.LoadAsync(Slug, Number ?? 1);
        if (Model.Draft is null) Navigation.NotFound();
    }

    private async Task ReadVerdictsAsync()
    {
        await Model.Comparison.LoadVerdictsAsync();
        StateHasChanged();
    }

    private Task DeriveAsync(int version) => _once.RunAsync(() => Model.Comparison.DeriveAsync(version));

    private Task PublishAsync() => _once.RunAsync(async () =>
    {
        if (!Model.IsSound || await Author.AskAsync() is not { } author) return;
        if (await Model.PublishAsync(author))
        {
            await Inputs.ForgetAsync(KeptAs);
            Navigation.NavigateTo(Paths.Plan(Model.Plan!.Slug));
            return;
        }

        StateHasChanged();
        await Script.InvokeVoidAsync("riskPlannerEditing.focus", Model.Conflicts.Count > 0 ? "conflicts" : "faults");
    });

    private Task DiscardAsync() => _once.RunAsync(async () =>
    {
        var draft = Model.Draft!.Draft!;
        var isSure = await Dialogs.ConfirmAsync("Discard the draft?", $"“{draft.Name}” goes with all that it changes. It cannot be undone; results that were derived of it stay.", yes: "Discard", no: "Keep");
        if (!isSure || !await Model.DiscardAsync()) return;
        await Inputs.ForgetAsync(KeptAs);
        Navigation.NavigateTo(Paths.Drafts(draft.Of));
    });
}
