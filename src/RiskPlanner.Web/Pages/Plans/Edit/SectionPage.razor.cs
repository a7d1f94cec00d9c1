using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Routing;
using Microsoft.JSInterop;
using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Editing;
using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Editing.Lists;
using RiskPlanner.Web.Editing.Saving;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Plans.Edit;

/// <summary>The list of a section. What is shown is in the address; what is selected lives as long as the page.</summary>
public sealed partial class SectionPage : IDisposable
{
    private readonly Once _once = new();
    private readonly HashSet<string> _selected = new(StringComparer.Ordinal);
    private string? _loaded;
    private string? _selectedIn;
    private PlanVersion? _mine;
    private BulkScope? _bulk;
    private int _bulkTotal;
    private bool _removes;
    private string? _toFocus;

    /// <summary>The plan.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    /// <summary>The key of the section.</summary>
    [Parameter]
    public string Section { get; set; } = "";

    [Inject]
    private SectionList List { get; set; } = null!;

    [Inject]
    private VersionUndo Undo { get; set; } = null!;

    [Inject]
    private AuthorName Author { get; set; } = null!;

    [Inject]
    private EditSession Session { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private ItemMoves Moves { get; set; } = null!;

    [Inject]
    private IJSRuntime Script { get; set; } = null!;

    // In the file's order only; data sets and keys are many, and nothing shows them in it.
    private bool CanMove => List is { Total: > 1, State: { Sort: null, IsNarrowed: false } } && Section is not ("dataSets" or "keys");

    private string? OrderMeaning => Section switch
    {
        "allocationRules" => "The first rule that covers a name counts: what stands above goes first.",
        "backupPolicies" => "A data set is under the policies whose masks cover it in this order.",
        _ => null,
    };

    private string Chosen => _selected.Count > 0 ? $"{_selected.Count:N0} selected" : $"all {List.Total:N0}{(List.State.IsNarrowed ? " found" : "")}";

    /// <inheritdoc/>
    public void Dispose()
    {
        Author.Changed -= Renamed;
        Navigation.LocationChanged -= Moved;
    }

    /// <inheritdoc/>
    protected override void OnInitialized()
    {
        Author.Changed += Renamed;
        Navigation.LocationChanged += Moved;
    }

    /// <inheritdoc/>
    protected override Task OnParametersSetAsync() => FollowAsync();

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (_toFocus is not { } id) return;
        _toFocus = null;
        await Script.InvokeVoidAsync("riskPlannerEditing.focus", id);
    }

    // Another mask or page is the same route with the same parameters, of which the router tells nobody.
    private void Moved(object? sender, LocationChangedEventArgs change)
    {
        if (new Uri(change.Location).AbsolutePath != Paths.Section(Slug, Section)) return;
        _ = InvokeAsync(async () =>
        {
            await FollowAsync();
            StateHasChanged();
        }).ReportTo(DispatchExceptionAsync);
    }

    private async Task FollowAsync()
    {
        if (_loaded == Navigation.Uri) return;
        _loaded = Navigation.Uri;
        if (Section == PlanSection.HeadKey)
        {
            Navigation.NavigateTo(Paths.Section(Slug, Section), replace: true);
            return;
        }

        await ReadAsync();
        if (List.Plan is null || List.Section is null) Navigation.NotFound();
    }

    private async Task ReadAsync()
    {
        await List.LoadAsync(Slug, Section, new Uri(Navigation.Uri));
        if (List.Section is null) return;
        var narrowed = (List.State with { Page = 1, Sort = null, Chosen = [] }).Address(Slug, Section);
        // Rows that are no longer found shall not be changed by what is no longer seen.
        if (_selectedIn != narrowed) _selected.Clear();
        (_selectedIn, _bulk) = (narrowed, null);
        Session.LeaveList(Slug, Section, List.State.Address(Slug, Section));
        _mine = await Undo.LastOfAsync(Slug, Author.Name);
    }

    // Going back leads to the list as it was before, not through every column that was tried.
    private void Show(ListState state) => Navigation.NavigateTo(state.Address(Slug, Section), replace: true);

    private void Renamed() => _ = InvokeAsync(async () =>
    {
        _mine = await Undo.LastOfAsync(Slug, Author.Name);
        StateHasChanged();
    }).ReportTo(DispatchExceptionAsync);

    private void Select(string identity, bool selected)
    {
        if (selected) _selected.Add(identity);
        else _selected.Remove(identity);
        _bulk = null;
    }

    private void SelectAll(bool selected)
    {
        foreach (var row in List.Rows) Select(row.Identity, selected);
    }

    private void BeginBulk(bool removes)
    {
        _removes = removes;
        _bulkTotal = _selected.Count > 0 ? _selected.Count : List.Total;
        _bulk = new BulkScope(List.Found, _selected.Count > 0 ? [.. _selected] : null);
    }

    private async Task BulkSavedAsync()
    {
        _selected.Clear();
        await ReadAsync();
    }

    private Task UndoAsync(int version) => _once.RunAsync(async () =>
    {
        if (await Author.AskAsync() is { } author && await Undo.UndoAsync(Slug, version, author)) await ReadAsync();
    });

    private static string MoveId(string identity, int by) => $"{(by < 0 ? "up" : "down")}-{identity}";

    private async Task MoveAsync(string identity, int by)
    {
        if (await Author.AskAsync() is not { } author) return;
        await Moves.MoveAsync(Slug, Section, identity, by, author);
        await ReadAsync();
        // The row stands elsewhere now: the focus goes along, so that the key can be pressed again.
        var place = List.Rows.Index().FirstOrDefault(row => row.Item.Identity == identity).Index;
        var isAtEnd = by < 0 ? place == 0 && List.State.Page == 1 : place == List.Rows.Count - 1 && List.State.Page == List.Pages;
        _toFocus = MoveId(identity, isAtEnd ? -by : by);
    }

    private string? SortOf(ListColumn column)
    {
        if (column.Column is null) return null;
        if (List.State.Sort != column.Form.Key) return "none";
        return List.State.Descending ? "descending" : "ascending";
    }
}
