using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>
/// A dump by moving blocks, and its restore: DFSMSdss DUMP and RESTORE, FDRDSF. The restored data set has the source's label,
/// whatever its new name's profile would give (seed 000); the restore succeeds without any key.
/// </summary>
internal class BlockDump(string name, BlockMover mover) : IUtility
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public virtual Failure? Copy(UtilityContext context, CopyOrder order) =>
        mover.Move(context, "DUMP", order.Source, order.Target, order.TargetLabel, asDump: true, order.RunsAs);

    /// <inheritdoc/>
    public virtual (CopyAddress? ReadableAt, Failure? Failure) BringBack(UtilityContext context, BringBackOrder order)
    {
        var failure = mover.Move(context, "RESTORE", order.Copy, order.Target, order.TargetLabel, asDump: false);
        return failure is null ? (order.Target, null) : (null, failure);
    }
}
