using Microsoft.AspNetCore.Components;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Controls;
using RiskPlanner.Web.Editing.Authors;
using RiskPlanner.Web.Editing.Kept;

namespace RiskPlanner.Web.Pages.Versions.Drafts;

/// <summary>The drafts of a plan, and the way to begin one.</summary>
public sealed partial class DraftsPage
{
    private readonly Once _once = new();

    /// <summary>The plan's name in addresses.</summary>
    [Parameter]
    public string Slug { get; set; } = "";

    [Inject]
    private DraftsModel Model { get; set; } = null!;

    [Inject]
    private AuthorName Author { get; set; } = null!;

    [Inject]
    private NavigationManager Navigation { get; set; } = null!;

    [Inject]
    private KeptInputs Inputs { get; set; } = null!;

    private string KeptAs => Paths.Drafts(Slug);

    /// <inheritdoc/>
    protected override async Task OnParametersSetAsync()
    {
        await Model.LoadAsync(Slug);
        if (Model.Plan is null) Navigation.NotFound();
        // A draft has none of its own.
        else if (Model.Plan.Draft is { } draft) Navigation.NavigateTo(Paths.Drafts(draft.Of), replace: true);
    }

    private Task BeginAsync() => _once.RunAsync(async () =>
    {
        if (!Model.IsSound || await Author.AskAsync() is not { } author) return;
        if (await Model.BeginAsync(author) is not { } draft) return;
        await Inputs.ForgetAsync(KeptAs);
        Navigation.NavigateTo(Paths.Plan(draft.Slug));
    });
}
