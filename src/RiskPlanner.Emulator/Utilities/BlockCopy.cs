using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>A data set copy on disk by moving blocks: DFSMSdss COPY, FDRCOPY.</summary>
internal sealed class BlockCopy(string name, BlockMover mover) : IUtility
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public Failure? Copy(UtilityContext context, CopyOrder order) =>
        mover.Move(context, "COPY", order.Source, order.Target, order.TargetLabel, asDump: false, order.RunsAs);

    /// <inheritdoc/>
    public (CopyAddress? ReadableAt, Failure? Failure) BringBack(UtilityContext context, BringBackOrder order)
    {
        var failure = mover.Move(context, "COPY back", order.Copy, order.Target, order.TargetLabel, asDump: false);
        return failure is null ? (order.Target, null) : (null, failure);
    }
}
