using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Editing.Conflicts;

/// <summary>Finds out what else there is to know of a conflict: whether what seems removed was renamed.</summary>
internal sealed class ConflictReader(IPlanStore store)
{
    /// <summary>The conflict as it is shown.</summary>
    /// <param name="slug">The plan that was to be saved.</param>
    /// <param name="edit">What was wanted.</param>
    /// <param name="conflict">What came in its way.</param>
    public async Task<Conflict> OfAsync(string slug, ItemEdit edit, ItemConflict conflict)
    {
        if (conflict is not { Theirs: null, By: { } by }) return new Conflict(edit, conflict);
        var changes = await store.ChangesAsync(slug, by.Number - 1, by.Number);
        var change = changes.SelectMany(one => one.Changes).LastOrDefault(one => one.Section == conflict.Section && one.Before?.Identity == conflict.Identity);
        return new Conflict(edit, conflict, change?.After?.Identity);
    }
}
