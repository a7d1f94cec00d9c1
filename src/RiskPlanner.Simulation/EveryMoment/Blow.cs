using NodaTime;
using RiskPlanner.Simulation.Replay;
using RiskPlanner.Simulation.Threats;

namespace RiskPlanner.Simulation.EveryMoment;

/// <summary>What strikes at one moment: an event, or two in the order in which they strike, with nothing between them. The moment does not count. Immutable.</summary>
/// <param name="Strike">The first event.</param>
/// <param name="Then">The second one; null where one strikes alone.</param>
internal sealed record Blow(Strike Strike, Strike? Then = null)
{
    /// <summary>The events, in order.</summary>
    public IEnumerable<Strike> Strikes => Then is null ? [Strike] : [Strike, Then];

    /// <summary>Whether each event is noticed at once.</summary>
    public bool IsAtOnce => Strike.Way == Discovery.AtOnce && Then is null or { Way: Discovery.AtOnce };

    /// <summary>Whether a key is struck and somebody has to notice: then whoever works under the key decides when.</summary>
    public bool IsNoticedByAnybody => Strikes.Any(strike => strike is { Way: not Discovery.AtOnce, Threat.Target: not ThreatTarget.DataSet });

    /// <summary>How many copies of a series are struck at most, the newest each time, so that as many before it count too.</summary>
    public int CopiesStruck => Strikes.Count(strike => strike.Threat.StrikesCopy);

    /// <summary>Whether it is one to keys, so that a copy in clear is told.</summary>
    public bool StrikesKeys => Strike.Threat.StrikesKeys || Then is { Threat.StrikesKeys: true };

    /// <summary>The events at a moment, noticed at another one.</summary>
    public IReadOnlyList<Strike> NoticedAt(Instant at, Instant noticed) => [.. Strikes.Select(strike => strike with { At = at, Discovery = Discovery.Time, DiscoveredAt = noticed })];
}
