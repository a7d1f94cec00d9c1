using NodaTime;
using RiskPlanner.Simulation.State;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>A key store is brought up to date from the one that it follows, and refreshed.</summary>
internal sealed record FollowOperation(Instant At, string KeyStore) : Operation(At)
{
    /// <inheritdoc/>
    public override int Rank => 5;

    /// <inheritdoc/>
    public override bool ChangesKeys => true;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => null;

    /// <inheritdoc/>
    public override void Perform(ReplayState state) => state.Logged(state.World.FollowKeyStore(KeyStore, refresh: true));
}
