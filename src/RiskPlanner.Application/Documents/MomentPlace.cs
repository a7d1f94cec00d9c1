namespace RiskPlanner.Application.Documents;

/// <summary>A place where a data set or a copy of it lies, or should lie.</summary>
/// <param name="What">data set, the utility that made the copy, mirrored too (with the volume, for another data set), or restored.</param>
/// <param name="Name">Its name.</param>
/// <param name="Medium">The volume or tape store.</param>
/// <param name="Site">Where it is now; empty when it is gone.</param>
/// <param name="Policy">The backup policy that keeps it; empty when none does.</param>
/// <param name="Generation">Which cycle of the policy made it, 1 for the first; null where there are no cycles, and for what was there at the beginning.</param>
/// <param name="TakenAt">When it was taken (ISO 8601, UTC), or began to follow the data set; null where nothing was taken.</param>
/// <param name="Label">The label in its encryption cell; empty when it has none.</param>
/// <param name="Form">encrypted, in clear, or gone; "dump, " before it where it is one.</param>
/// <param name="Readings">Whether it could be read, on the sysplexes that run; empty when none runs.</param>
public sealed record MomentPlace(
    string What,
    string Name,
    string Medium,
    string Site,
    string Policy,
    int? Generation,
    string? TakenAt,
    string Label,
    string Form,
    IReadOnlyList<MomentReading> Readings)
{
    /// <summary>Whether a committed version of it could be read somewhere.</summary>
    public bool IsReadable => Readings.Any(reading => reading.Version is not null);
}
