namespace RiskPlanner.Model;

/// <summary>
/// Somebody who works on what the plan speaks of: what he may do, and what he can take away or destroy because he holds it. Who is named as a holder of key parts
/// (<see cref="KeyPartSet.Holders"/>) holds these too, whether he stands here or not.
/// </summary>
public sealed record Person
{
    /// <summary>His name, which no other person of the plan has; as it stands among holders of key parts.</summary>
    public required string Name { get; init; }

    /// <summary>
    /// The users that he works as (<see cref="RacfIdentity.UserRule"/>): RACF profiles of the plan decide which keys he deletes and which data sets he overwrites. Empty where
    /// nobody has said: then what he may do is what <see cref="May"/> says.
    /// </summary>
    public IReadOnlyList<string> UserIds { get; init; } = [];

    /// <summary>What he may do beside that.</summary>
    public IReadOnlyList<PersonAct> May { get; init; } = [];

    /// <summary>The names of sites that he has access to, and of arrays, volumes and tape stores: each is lost if he wants it.</summary>
    public IReadOnlyList<string> Holds { get; init; } = [];
}
