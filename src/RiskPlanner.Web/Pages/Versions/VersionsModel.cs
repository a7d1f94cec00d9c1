using RiskPlanner.Application.Plans;
using RiskPlanner.Web.Editing.Saving;

namespace RiskPlanner.Web.Pages.Versions;

/// <summary>What the page of a plan's versions knows and does.</summary>
internal sealed class VersionsModel(IPlanStore store, PlanHistory history, PlanEditor editor, EditSession session)
{
    /// <summary>How many versions a page has.</summary>
    public const int PageSize = 25;

    /// <summary>The longest name of a version, in characters.</summary>
    public const int LongestName = 60;

    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanSummary? Plan { get; private set; }

    /// <summary>The versions of the page, the latest first.</summary>
    public IReadOnlyList<PlanVersion> Versions { get; private set; } = [];

    /// <summary>The page, from 1.</summary>
    public int Page { get; private set; } = 1;

    /// <summary>How many pages there are.</summary>
    public int Pages => Plan is null ? 1 : Math.Max(1, (Plan.Version + PageSize - 1) / PageSize);

    /// <summary>What is wrong with a name for a version, as a sentence; null when nothing is. Nothing typed takes the name away.</summary>
    public static string? FaultOf(string? name) => name?.Trim() switch
    {
        { Length: > LongestName and var length } => $"A name has at most {LongestName} characters; these are {length}.",
        { } typed when typed.Any(char.IsControl) => "A name holds no control characters.",
        _ => null,
    };

    /// <summary>Reads a page; one that is too far reads the last.</summary>
    public async Task LoadAsync(string slug, int page)
    {
        Plan = await store.FindAsync(slug);
        if (Plan is null) return;
        Page = Math.Clamp(page, 1, Pages);
        Versions = await store.VersionsAsync(slug, Plan.Version - (Page - 1) * PageSize + 1, PageSize);
    }

    /// <summary>Gives a version a name, or takes it away.</summary>
    public async Task NameAsync(int number, string? name)
    {
        if (FaultOf(name) is { } fault) throw new ArgumentException(fault, nameof(name));
        await store.NameVersionAsync(Plan!.Slug, number, string.IsNullOrWhiteSpace(name) ? null : name.Trim());
        await LoadAsync(Plan.Slug, Page);
    }

    /// <summary>What restoring a version would change: how many items of which sections.</summary>
    public async Task<IReadOnlyList<SectionTally>> WhatRestoringChangesAsync(int number) =>
        SectionTally.Of((await history.CompareAsync(Plan!.Slug, Plan.Version, number)).Select(ItemDifference.Of));

    /// <summary>Brings the plan back to a version, as a new version, and says what came of it.</summary>
    public async Task RestoreAsync(int number, string author)
    {
        var slug = Plan!.Slug;
        try
        {
            var outcome = await editor.RestoreAsync(slug, number, author);
            session.Say(outcome.Version is { } made
                ? new SavedNotice(slug, made, $"The plan is as it was in version {number}.", [])
                : new SavedNotice(slug, null, $"Version {number} cannot be restored; nothing was changed.", [.. VersionUndo.Reasons(outcome)]));
        }
        catch (PlanNotSavedException gone)
        {
            session.Say(new SavedNotice(slug, null, gone.Message, []));
        }

        await LoadAsync(slug, 1);
    }
}
