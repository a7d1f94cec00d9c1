namespace RiskPlanner.Model;

/// <summary>
/// A cycle in which an inventory of copies is itself backed up. A backup has on record what the inventory had at its moment.
/// </summary>
/// <param name="Schedule">When backups are taken.</param>
/// <param name="Keep">How many backups of this cycle are kept, 1 or more; the oldest is dropped when one more is taken.</param>
/// <param name="Site">The site where the backups lie.</param>
public sealed record InventoryBackup(Schedule Schedule, int Keep, string Site)
{
    /// <summary>
    /// The volume or tape store that the backups are written to: there, or, on cartridges, carried to <see cref="Site"/>. Null where nobody has
    /// said: only the loss of the site takes them.
    /// </summary>
    public string? On { get; init; }
}
