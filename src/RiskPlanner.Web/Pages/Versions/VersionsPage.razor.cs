using Microsoft.AspNetCore.Components;
using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Editing.Saving;

namespace RiskPlanner.Web.Pages.Versions;

/// <summary>The versions of a plan: compared, named, undone and restored.</summary>
public sealed partial class VersionsPage
{
    private IReadOnlyList<SectionTally>? _changes;
    private ElementReference _title;
    private int? _restoring;
    private bool _focus;
    private bool _busy;

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [SupplyParameterFromQuery(Name = "page")]
    private int? Number { get; set; }

    [Inject]
    private VersionsModel Model { get; set; } = null!;

    [Inject]
    private AuthorName Author { get; set; } = null!;

    [Inject]
    private VersionUndo Undo { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await ReadAsync();
        if (Model.Plan is null) Navigation.NotFound();
    }

    /// <inheritdoc/>
    protected override async Task OnAfterRenderAsync(bool firstRender)
    {
        if (!_focus) return;
        _focus = false;
        await _title.FocusAsync();
    }

    private Task ReadAsync() => Model.LoadAsync(Slug, Number ?? 1);

    private Task NameAsync(int number, string? name) => Model.NameAsync(number, name);

    private async Task AskAsync(int number)
    {
        _changes = await Model.WhatRestoringChangesAsync(number);
        (_restoring, _focus) = (number, true);
    }

    private Task RestoreAsync() => WithAuthorAsync(author => Model.RestoreAsync(_restoring!.Value, author));

    private Task UndoAsync(int number) => WithAuthorAsync(async author =>
    {
        await Undo.UndoAsync(Slug, number, author);
        await Model.LoadAsync(Slug, 1);
    });

    private async Task WithAuthorAsync(Func<string, Task> work)
    {
        if (_busy || await Author.AskAsync() is not { } author) return;
        _busy = true;
        try
        {
            await work(author);
            _restoring = null;
        }
        finally
        {
            _busy = false;
        }
    }
}
