using RiskPlanner.Emulator.Access;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>
/// cp or pax: the files of a mounted zFS aggregate are read by their paths, which decrypts them, and written anew, under the label of the aggregate or archive that receives
/// them (z/OS facts, 1.2: "file backup by path returns clear data"). What is no aggregate has no paths.
/// </summary>
internal sealed class FileCopy(string name) : AccessMethodCopy(name)
{
    /// <inheritdoc/>
    public override Failure? Copy(UtilityContext context, CopyOrder order)
    {
        if (context.Storage.Medium(order.Source.Medium).Find(order.Source.Name) is not { } source || source.Organisation == DataSetOrganisation.Zfs) return base.Copy(context, order);
        context.Transcript.Note(User.NamedOr(order.RunsAs, User.Backup), Name, order.Source.ToString(), "no zFS aggregate: there are no paths to read");
        return new Failure(Cause.NotSupported);
    }
}
