using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Editing.Saving;

/// <summary>Finds out what there is to say beside "saved": whose changes went in as well, and what followed a new name.</summary>
internal sealed class SavedNotes(IPlanStore store)
{
    /// <summary>The notes, in sentences.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="outcome">What became of the save; a version.</param>
    /// <param name="since">The version that editing began with.</param>
    /// <param name="renamed">Whether an item has another name now.</param>
    public async Task<IReadOnlyList<string>> OfAsync(string slug, SaveOutcome outcome, int since, bool renamed)
    {
        var made = outcome.Version!.Number;
        List<string> notes = [];
        if (renamed && await FollowersAsync(slug, made) is > 0 and var count)
            notes.Add(count == 1 ? "1 item that refers to it follows." : $"{count:N0} items that refer to it follow.");
        if (outcome.Merged.Count == 0) return notes;

        var between = await store.ChangesAsync(slug, since, made - 1);
        notes.AddRange(outcome.Merged.Select(merged => $"{Who(between, merged)} changed {string.Join(", ", merged.Keys)} meanwhile; both changes are in."));
        return notes;
    }

    private async Task<int> FollowersAsync(string slug, int version) =>
        (await store.ChangesAsync(slug, version - 1, version)).Sum(one => one.Changes.Count) - 1;

    private static string Who(IReadOnlyList<VersionChanges> between, MergedItem merged)
    {
        List<string> names = [.. between.Where(one => one.Changes.Any(change => change.Section == merged.Section && change.Identity == merged.Identity))
            .Select(one => one.Version.Author).Distinct()];
        return names.Count == 0 ? "Somebody" : string.Join(" and ", names);
    }
}
