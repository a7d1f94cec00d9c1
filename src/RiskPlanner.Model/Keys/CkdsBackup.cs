namespace RiskPlanner.Model;

/// <summary>
/// A cycle in which copies of a CKDS are taken, with a retention and a place of its own. Each copy is wrapped under the master
/// key of its day.
/// </summary>
/// <param name="Schedule">When copies are taken.</param>
/// <param name="Keep">How many copies of this cycle are kept, 1 or more; the oldest is dropped when one more is taken.</param>
/// <param name="Site">The site where the copies lie.</param>
public sealed record CkdsBackup(Schedule Schedule, int Keep, string Site)
{
    /// <summary>
    /// The cycle's name (<see cref="PlanName.Rule"/>), by which its copies are told from those of other cycles; null where the
    /// key store has this cycle only.
    /// </summary>
    public string? Name { get; init; }

    /// <summary>
    /// The volume or tape store that the copies are written to: there, or, on cartridges, carried to <see cref="Site"/>. Null where nobody has
    /// said: only the loss of the site takes them.
    /// </summary>
    public string? On { get; init; }
}
