using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Simulation.Flows;

/// <summary>A place on the way of data, and what a world says of the data there. Immutable.</summary>
/// <param name="Place">Where.</param>
/// <param name="Phase">Whether it lies or moves there.</param>
/// <param name="View">What the world says.</param>
public sealed record FlowHop(FlowPlace Place, FlowPhase Phase, DataView View)
{
    /// <summary>The data set or copy that lies there; null where it is none of the plan's systems.</summary>
    public CopyAddress? Address { get; init; }

    /// <summary>
    /// Whether anybody has stated what is done with data there. Where nobody has, what arrives in clear may be encrypted or not; what is under a
    /// layer stays under it.
    /// </summary>
    public bool IsStated { get; init; } = true;

    /// <summary>What somebody sees who looks at the bytes there, in a world that knows what lies around data; null in a world of bytes.</summary>
    public FlowState? State => View.Layers is not { } layers ? null : layers.Count > 0 ? FlowState.Encrypted : IsStated ? FlowState.Clear : FlowState.Unknown;
}
