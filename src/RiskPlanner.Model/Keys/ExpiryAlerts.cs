using NodaTime;

namespace RiskPlanner.Model;

/// <summary>
/// Somebody is told before a key ends: by a repository of the keys that it holds, by ICSF of those of a CKDS (health check ICSF_KEY_EXPIRATION, which is called with DAYS(60) where
/// nobody says otherwise; z/OS facts, 2.3 and 5.3). Nothing is renewed by that. Immutable.
/// </summary>
public sealed record ExpiryAlerts
{
    /// <summary>How long before where nobody has said: as long as ICSF's own check.</summary>
    public static Period UsualLead { get; } = Period.FromDays(60);

    /// <summary>How long before the end of a key it comes.</summary>
    public Period Lead { get; init; } = UsualLead;

    /// <summary>The names of those who are told: people of the plan (<see cref="Plan.People"/>), or holders of key parts.</summary>
    public IReadOnlyList<string> To { get; init; } = [];

    /// <summary>When it comes for a key that ends at a moment.</summary>
    public Instant Before(Instant end) => (end.InUtc().LocalDateTime - Lead).InUtc().ToInstant();
}
