using NodaTime;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Threats;

/// <summary>A kind of event that can strike. It tells the world what happens and knows nothing of verdicts.</summary>
/// <param name="Kind">The name on the command line, such as <c>key-loss</c>.</param>
/// <param name="Title">The name in tables, such as <c>Key loss</c>.</param>
/// <param name="Description">What happens, in a sentence.</param>
/// <param name="Target">What kind of thing it strikes.</param>
/// <param name="Strike">Lets it happen to the target of that name.</param>
public sealed record Threat(
    string Kind, string Title, string Description, ThreatTarget Target, Func<IScene, string, Answer> Strike)
{
    /// <summary>Whether it takes a key away rather than data.</summary>
    public bool StrikesKeys => Target is ThreatTarget.Key or ThreatTarget.KeyStore or ThreatTarget.Sysplex or ThreatTarget.KeyParts or ThreatTarget.KeyHolder or ThreatTarget.Repository or ThreatTarget.KeyServer or ThreatTarget.ManagerKey or ThreatTarget.ManagerBackup or ThreatTarget.TapeKey or ThreatTarget.Pkds or ThreatTarget.CkdsCopy;

    /// <summary>
    /// Whether it puts back an older state of its target, and may be told of which moment (<see cref="Strike.AsOf"/>).
    /// </summary>
    public bool PutsBackOlder { get; init; }

    /// <summary>How old that state is where the event does not say; null where it is the oldest that there is.</summary>
    public Duration? UsualAge { get; init; }

    /// <summary>Whether that state comes from a full-volume dump, which is taken for its sake.</summary>
    public bool RestoresDump { get; init; }

    /// <summary>When it is noticed where nobody says: by what it does, not by who looks.</summary>
    public Discovery UsualDiscovery { get; init; } = Discovery.NextUse;

    /// <summary>Whether it opens its target as a program does, so that what is migrated is recalled for it.</summary>
    public bool OpensItsTarget { get; init; }

    /// <summary>Whether it strikes a backup copy of its target, and may be told of which policy (<see cref="Strike.Policy"/>).</summary>
    public bool StrikesCopy { get; init; }

    /// <summary>Whether it is something that a user does, and may be told by whom (<see cref="Strike.By"/>): where he may not, it has no effect.</summary>
    public bool IsDoneByUser { get; init; }

    /// <summary>Whether it may be told which person does it (<see cref="Strike.By"/>), because a repository under dual control needs two of them.</summary>
    public bool IsDoneByPerson { get; init; }

    /// <summary>Whether it goes over lines of a list of keys (<see cref="Strike.Adjacent"/>), two where nobody says more.</summary>
    public bool GoesOverLines { get; init; }
}
