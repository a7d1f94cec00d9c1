namespace RiskPlanner.Application.Alignment;

/// <summary>A loss of the key that was replayed, beside what the closed form says of it.</summary>
/// <param name="LostAt">When the key is lost.</param>
/// <param name="NoticedAt">When that is noticed.</param>
/// <param name="Expected">Whether the closed form says that the key can be put back then.</param>
/// <param name="Agrees">Whether the replay says the same.</param>
/// <param name="Route">The way by which the replay put the key back; empty when it could not.</param>
/// <param name="Cause">Why it could not; empty when it could.</param>
public sealed record AlignedReplay(string LostAt, string NoticedAt, bool Expected, bool Agrees, string Route, string Cause);
