using RiskPlanner.Model;
using RiskPlanner.Simulation.Flows;

namespace RiskPlanner.Analysis.Exposures;

/// <summary>How a way of sending is composed: what is picked up, what is made of it, and what protects it on each leg. Immutable.</summary>
/// <param name="AsBlocks">Whether blocks are moved, which stay as they are; else records are read, which are clear (z/OS facts, 1.6).</param>
public sealed record SendingMethod(bool AsBlocks)
{
    /// <summary>Where a control over it stands; null where none can.</summary>
    public ControlPoint? Control { get; init; }

    /// <summary>What is put around it before it is sent; null for nothing.</summary>
    public DataLayerKind? Package { get; init; }

    /// <summary>Where it lies before it is sent; null where it goes straight to the network.</summary>
    public FlowPlaceKind? LiesIn { get; init; }

    /// <summary>What protects the leg to a host in between; null for nothing.</summary>
    public DataLayerKind? ToHost { get; init; }

    /// <summary>What protects the last leg, or the only one; null for nothing.</summary>
    public DataLayerKind? ToReceiver { get; init; }

    /// <summary>Whether it is known that a host in between holds what the first leg brings it; else it may relay what it cannot open.</summary>
    public bool HostOpens { get; init; } = true;
}
