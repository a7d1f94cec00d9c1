using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using MudBlazor;
using RiskPlanner.Application.Plans;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Editing;
using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Editing.Forms;
using RiskPlanner.Web.Editing.Kept;
using RiskPlanner.Web.Editing.Saving;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Plans.Edit;

/// <summary>The form of one item, of whatever section.</summary>
public sealed partial class ItemPage
{
    private ItemContext _context = null!;
    private (string, string, string, string?, string?)? _loaded;
    private bool _isBusy;
    private bool _asksToRemove;
    private bool _focusesCancel;
    private ElementReference _cancel;
    private bool _leaves;

    /// <summary>The plan.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The key of the section.</summary>
    [Parameter]
    public string Section { get; set; } = "";

    /// <summary>The item; <see cref="Paths.New"/> for a new one.</summary>
    [Parameter]
    public string Identity { get; set; } = "";

    [SupplyParameterFromQuery(Name = "like")]
    private string? Like { get; set; }

    [SupplyParameterFromQuery(Name = "name")]
    private string? Named { get; set; }

    [Inject]
    private ItemEditing Editing { get; set; } = null!;

    [Inject]
    private AuthorName Author { get; set; } = null!;

    [Inject]
    private EditSession Session { get; set; } = null!;

    [Inject]
    private IDialogService Dialogs { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private KeptInputs Inputs { get; set; } = null!;

    /// <summary>The name under which the browser keeps what is typed here.</summary>
    private string KeptAs => Paths.Item(Slug, Section, Identity);

    private bool IsNew => Identity == Paths.New;

    private bool IsUsed => Editing.Uses is { Count: > 0 };

    private string Title => Editing.Section switch
    {
        null => "Edit",
        { IsHead: true } section => SectionWords.Title(section),
        { } section when IsNew => $"New {SectionWords.Noun(section)}",
        _ => Editing.Identity ?? Identity,
    };

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        _context ??= Context();
        if (_loaded == (Slug, Section, Identity, Like, Named)) return;
        _loaded = (Slug, Section, Identity, Like, Named);
        _context = Context();
        await ReadAsync();
        if (Editing.Plan is null || Editing.Section is null || (IsNew && Editing.Section.IsHead)) Navigation.NotFound();
    }

    private ItemContext Context() => new(Slug, Typed) { Left = LeftAsync, Horizon = () => Editing.Horizon };

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focusesCancel) return;
        _focusesCancel = false;
        // It stands where the button stood that asks for it: nothing scrolls.
        await _cancel.FocusAsync(preventScroll: true);
    }

    private async Task ReadAsync()
    {
        (_asksToRemove, _leaves) = (false, false);
        await Editing.LoadAsync(Slug, Section, IsNew ? null : Identity, Like, Named);
        StateHasChanged();
        // In a large plan it takes a moment, and the form is there meanwhile.
        await Editing.FindUsesAsync();
    }

    private void AskToRemove() => (_asksToRemove, _focusesCancel) = (true, true);

    private Task SaveAsync() => DoAsync(Editing.SaveAsync);

    private Task SolveAsync() => DoAsync(Editing.SolveAsync);

    private Task RemoveAsync()
    {
        _asksToRemove = false;
        return DoAsync(async author => await Editing.RemoveAsync(author) ? "" : null);
    }

    private async Task DoAsync(Func<string, Task<string?>> save)
    {
        if (_isBusy || await Author.AskAsync() is not { } author) return;
        _isBusy = true;
        try
        {
            if (await save(author) is not { } identity) await ShowFaultsAsync();
            else if (identity.Length == 0) await LetGoAsync();
            else await ShowSavedAsync(identity);
        }
        finally
        {
            _isBusy = false;
        }
    }

    private void Typed()
    {
        StateHasChanged();
        _ = KeepAsync().ReportTo(DispatchExceptionAsync);
    }

    private async Task LeftAsync(FieldEntry? entry)
    {
        if (await Editing.JudgeAsync(entry)) StateHasChanged();
    }

    private Task KeepAsync() => Editing.Form is { IsChanged: true } ? Inputs.KeepAsync(KeptAs, Editing.Kept()) : Inputs.ForgetAsync(KeptAs);

    private bool Restore(KeptInput input)
    {
        if (!Editing.Restore(input.Text, input.Typed)) return false;
        Typed();
        return true;
    }

    private async Task ShowSavedAsync(string identity)
    {
        await Inputs.ForgetAsync(KeptAs);
        if (identity != Identity)
        {
            _leaves = true;
            Navigation.NavigateTo(Paths.Item(Slug, Section, identity), replace: true);
            return;
        }

        await ReadAsync();
    }

    private async Task ShowFaultsAsync()
    {
        if (Editing.Conflict is null) await FocusAsync(Editing.Form?.Faulty is [{ } first, ..] ? first.Id : "faults");
    }

    // What was typed goes with the page: it was let go.
    private async Task LetGoAsync()
    {
        _leaves = true;
        await Inputs.ForgetAsync(KeptAs);
        Navigation.NavigateTo(Session.ListOf(Slug, Section));
    }

    private async Task UndoneAsync()
    {
        if (Editing.Form is { IsChanged: true }) return;
        await ReadAsync();
    }

    private async Task FocusAsync(string id)
    {
        // What is focused must have been drawn.
        StateHasChanged();
        await Script.InvokeVoidAsync("riskPlannerEditing.focus", id);
    }

    private async Task BeforeLeavingAsync(LocationChangingContext leaving)
    {
        if (_leaves || Editing.Form is not { IsChanged: true }) return;
        var isSure = await Dialogs.ConfirmAsync("Leave this page?", "What you typed here is not saved and would be lost.", yes: "Leave", no: "Stay");
        if (isSure) await Inputs.ForgetAsync(KeptAs);
        else leaving.PreventNavigation();
    }
}
