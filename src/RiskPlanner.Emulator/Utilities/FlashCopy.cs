using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>
/// FlashCopy: a second track map within one array that keeps pointing to the data as it was (seed paper, section 2.4). The
/// array moves no byte that a program could see; a volume of another array is refused.
/// </summary>
internal sealed class FlashCopy(string name, BlockMover mover) : IUtility
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public Failure? Copy(UtilityContext context, CopyOrder order)
    {
        var from = context.Storage.Medium(order.Source.Medium);
        var to = context.Storage.Medium(order.Target.Medium);
        if (to.Array is null || from.Array != to.Array)
        {
            context.Transcript.Note(Name, "establish", order.Target.ToString(), "source and target are not in one array");
            return new Failure(Cause.NotSupported);
        }

        return mover.Move(context, "establish", order.Source, order.Target, order.TargetLabel, asDump: false, order.RunsAs);
    }

    /// <inheritdoc/>
    public (CopyAddress? ReadableAt, Failure? Failure) BringBack(UtilityContext context, BringBackOrder order)
    {
        var failure = mover.Move(context, "copy back", order.Copy, order.Target, order.TargetLabel, asDump: false);
        return failure is null ? (order.Target, null) : (null, failure);
    }
}
