using RiskPlanner.Application.Plans;
using RiskPlanner.Web.Editing.Conflicts;
using RiskPlanner.Web.Editing.Saving;

namespace RiskPlanner.Web.Pages.Versions.Drafts;

/// <summary>What the page of a draft knows and does: what it changes, and publishing or discarding it. It renders nothing.</summary>
internal sealed class DraftModel(IPlanStore store, PlanDrafts drafts, CompareModel comparison, ConflictReader conflicts, EditSession session)
{
    private List<ItemEdit> _edits = [];

    /// <summary>The draft; null when there is none of that name.</summary>
    public PlanSummary? Draft { get; private set; }

    /// <summary>The plan that it is of; null when it is gone.</summary>
    public PlanSummary? Plan { get; private set; }

    /// <summary>What it changes: its first version against its present one.</summary>
    public CompareModel Comparison => comparison;

    /// <summary>The comment of the version, as it was typed.</summary>
    public string Comment { get; set; } = "";

    /// <summary>What is wrong with the comment, as a sentence; null when nothing is.</summary>
    public string? CommentFault { get; private set; }

    /// <summary>Why nothing was published, in sentences; empty when nothing was refused.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>What came in the way of publishing; empty when nothing did.</summary>
    public IReadOnlyList<PublishingConflict> Conflicts { get; private set; } = [];

    /// <summary>Whether it changes anything.</summary>
    public bool HasChanges => comparison.Tallies.Count > 0;

    /// <summary>Reads it.</summary>
    public async Task LoadAsync(string slug, int page)
    {
        Draft = await store.FindAsync(slug) is { Draft: not null } draft ? draft : null;
        if (Draft is null) return;
        Plan = await store.FindAsync(Draft.Draft!.Of);
        if (Comment.Length == 0) Comment = Draft.Draft.Name;
        await comparison.LoadAsync(slug, 1, Draft.Version, page);
    }

    /// <summary>Whether nothing is wrong with the comment; <see cref="CommentFault"/> says what is.</summary>
    public bool IsSound => (CommentFault = PlanDrafts.FaultOfComment(Comment)) is null;

    /// <summary>Publishes it, with conflicts solved as they were chosen.</summary>
    /// <returns>Whether it is published.</returns>
    public async Task<bool> PublishAsync(string author)
    {
        Faults = [];
        var edits = Conflicts.Count > 0 ? Solved() : [.. await drafts.EditsAsync(Draft!)];
        try
        {
            var outcome = await drafts.PublishAsync(Draft!, edits, author, Comment);
            _edits = edits;
            Conflicts = [.. await Task.WhenAll(outcome.Conflicts.Select(async one => new PublishingConflict(one.Edit, await conflicts.OfAsync(Plan!.Slug, edits[one.Edit], one))))];
            Faults = [.. outcome.Faults.Select(fault => $"{fault.Place.Identity}, {fault.Place.Path}: {(fault.Value.Length > 0 ? $"“{fault.Value}”: " : "")}{fault.Rule}{(fault.Expected.Length > 0 ? $" Expected: {fault.Expected}." : "")}")];
            if (outcome.Version is not { } version) return false;
            if (await store.FindAsync(Draft!.Slug) is not null)
            {
                Faults = [$"Nothing of it differs from version {version.Number} of the plan any more: there is nothing to publish."];
                return false;
            }

            var merged = outcome.Merged.Select(one => $"{one.Identity}: {string.Join(", ", one.Keys)} was changed in the plan meanwhile; both changes are in.");
            session.Say(new SavedNotice(Plan!.Slug, version, $"The draft “{Draft.Draft!.Name}” is published.", [.. merged]));
            return true;
        }
        catch (PlanNotSavedException failed)
        {
            Faults = [failed.Message];
            return false;
        }
    }

    /// <summary>Removes it with all that it changed.</summary>
    /// <returns>Whether it is gone.</returns>
    public async Task<bool> DiscardAsync()
    {
        try
        {
            await drafts.DiscardAsync(Draft!);
            session.Say(new SavedNotice(Draft!.Draft!.Of, null, $"The draft “{Draft.Draft.Name}” is discarded.", []));
            return true;
        }
        catch (PlanNotSavedException failed)
        {
            Faults = [failed.Message];
            return false;
        }
    }

    private List<ItemEdit> Solved()
    {
        var solved = Conflicts.ToDictionary(one => one.Edit);
        return [.. _edits.Index().Where(one => solved.GetValueOrDefault(one.Index) is not { IsLeftOut: true })
            .Select(one => solved.TryGetValue(one.Index, out var conflict) ? conflict.Conflict.Solution() : one.Item)];
    }
}
