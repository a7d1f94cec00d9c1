using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Editing.Saving;

/// <summary>Takes versions back.</summary>
internal sealed class VersionUndo(IPlanStore store, PlanEditor editor, EditSession session)
{
    // How far back one's own last version is looked for.
    private const int VersionsLookedAt = 50;

    /// <summary>The last version that somebody saved; null when there is none among the latest, or it was the first of the plan.</summary>
    public async Task<PlanVersion?> LastOfAsync(string slug, string? author) => author is null
        ? null
        : (await store.VersionsAsync(slug, null, VersionsLookedAt)).FirstOrDefault(version => version.Author == author && version.Number > 1);

    /// <summary>Undoes a version and says what came of it.</summary>
    /// <returns>Whether it was undone.</returns>
    public async Task<bool> UndoAsync(string slug, int version, string author)
    {
        try
        {
            var outcome = await editor.UndoAsync(slug, version, author);
            if (outcome.Version is { } made)
            {
                session.Say(new SavedNotice(slug, made, $"Version {version} is undone.", []));
                return true;
            }

            session.Say(new SavedNotice(slug, null, $"Version {version} cannot be undone as a whole; nothing was changed.", [.. Reasons(outcome)]));
        }
        catch (PlanNotSavedException gone)
        {
            session.Say(new SavedNotice(slug, null, gone.Message, []));
        }

        return false;
    }

    /// <summary>Why a save was refused, in sentences.</summary>
    public static IEnumerable<string> Reasons(SaveOutcome outcome) =>
        outcome.Conflicts.Select(conflict => $"{conflict.Identity} was changed since{By(conflict)}.")
            .Concat(outcome.Faults.Select(fault => $"{fault.Place.Identity}, {fault.Place.Path}: {fault.Rule}"));

    private static string By(ItemConflict conflict) => conflict.By is { } by ? $" by {by.Author} in version {by.Number}" : "";
}
