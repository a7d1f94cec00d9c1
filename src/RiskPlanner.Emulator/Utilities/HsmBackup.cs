using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>
/// DFSMShsm BACKDS and RECOVER of one data set, ABACKUP and ARECOVER of an aggregate. Data sets in extended format are always moved by DFSMSdss (seed paper, section 2.5), so the
/// backup version is a dump with the label of its day.
/// </summary>
internal sealed class HsmBackup(string name, string backup, string recovery, BlockMover dataMover) : BlockDump(name, dataMover)
{
    /// <inheritdoc/>
    public override Failure? Copy(UtilityContext context, CopyOrder order)
    {
        context.Transcript.Note("DFSMShsm", backup, order.Source.Name.Text, "DFSMSdss is the data mover");
        return base.Copy(context, order);
    }

    /// <inheritdoc/>
    public override (CopyAddress? ReadableAt, Failure? Failure) BringBack(UtilityContext context, BringBackOrder order)
    {
        context.Transcript.Note("DFSMShsm", recovery, order.Copy.Name.Text, "DFSMSdss is the data mover");
        return base.BringBack(context, order);
    }
}
