using NodaTime;
using RiskPlanner.Model;
using RiskPlanner.Simulation.State;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Timeline;

/// <summary>The RSA or the ECC master key of a key store is changed.</summary>
internal sealed record PkaMasterKeyChangeOperation(Instant At, string KeyStore, MasterKeyType Kind) : Operation(At)
{
    /// <inheritdoc/>
    public override int Rank => 4;

    /// <inheritdoc/>
    public override bool ChangesKeys => true;

    /// <inheritdoc/>
    public override string? SysplexIn(ReplayState state) => null;

    /// <inheritdoc/>
    public override void Perform(ReplayState state) => state.Logged(state.World.ChangeMasterKey(KeyStore, Kind));
}
