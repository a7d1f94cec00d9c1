using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>How a job asks for its target.</summary>
/// <param name="Label">The label.</param>
/// <param name="Organisation">The organisation; null for that of what is read.</param>
/// <param name="IsByName">Whether allocation decides about the label by the name; else <paramref name="Label"/> is what it comes to.</param>
internal readonly record struct TargetRequest(KeyLabel? Label, DataSetOrganisation? Organisation, bool IsByName)
{
    /// <summary>That of a copy.</summary>
    public static TargetRequest Of(CopyOrder order) => new(order.TargetLabel, order.TargetOrganisation, order.IsAllocatedByName);

    /// <summary>That of what is brought back.</summary>
    public static TargetRequest Of(BringBackOrder order) => new(order.TargetLabel, order.TargetOrganisation, IsByName: true);
}
