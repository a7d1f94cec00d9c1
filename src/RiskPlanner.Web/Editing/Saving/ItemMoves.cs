using RiskPlanner.Application.Plans;

namespace RiskPlanner.Web.Editing.Saving;

/// <summary>Moves items in their list and says what came of it.</summary>
internal sealed class ItemMoves(ItemMover mover, EditSession session)
{
    /// <summary>Moves an item by places.</summary>
    /// <param name="slug">The plan.</param>
    /// <param name="section">The key of the section.</param>
    /// <param name="identity">The item.</param>
    /// <param name="by">By how many places: below zero towards the beginning.</param>
    /// <param name="author">Who moves it.</param>
    public async Task MoveAsync(string slug, string section, string identity, int by, string author)
    {
        try
        {
            var outcome = await mover.MoveAsync(slug, section, identity, by, author);
            session.Say(outcome.Version is { } made
                ? new SavedNotice(slug, made, $"{identity} is moved {(by < 0 ? "up" : "down")}.", [])
                : new SavedNotice(slug, null, $"{identity} cannot be moved; nothing was changed.", [.. VersionUndo.Reasons(outcome)]));
        }
        catch (PlanNotSavedException gone)
        {
            session.Say(new SavedNotice(slug, null, gone.Message, []));
        }
    }
}
