using RiskPlanner.Emulator.Access;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>
/// Moves the blocks of a data set without looking into them (seed paper, sections 2.2 and 6.3): no key is needed, ciphertext
/// and encryption cell stay as they are, and a label that the target was allocated with is overwritten (DFSMSdss, "Copying
/// encrypted data sets"; z/OS facts, 1.6). DFSMSdss and FDR, and DFSMShsm through DFSMSdss, move data with it.
/// </summary>
internal class BlockMover(string program)
{
    /// <summary>What can be made of the blocks on the way; as they are.</summary>
    protected virtual StoredDataSet Image(UtilityContext context, StoredDataSet source) => source;

    /// <summary>Copies a data set to another name and medium; null when that was done.</summary>
    /// <param name="context">The system.</param>
    /// <param name="verb">What the program calls it.</param>
    /// <param name="source">What is copied.</param>
    /// <param name="target">Where to.</param>
    /// <param name="allocated">The label that the target was allocated with.</param>
    /// <param name="asDump">Whether the target is a dump: the image of a data set, to be restored before it can be read.</param>
    /// <param name="runsAs">Whom the job runs as, where the plan says so; else a storage administrator, who needs no access to the key either.</param>
    /// <param name="convert">What is done to the image on the way, once the source was read and the target is there; null for nothing.</param>
    public Failure? Move(
        UtilityContext context, string verb, CopyAddress source, CopyAddress target, KeyLabel? allocated, bool asDump, string? runsAs = null,
        Func<StoredDataSet, (StoredDataSet? Image, Failure? Failure)>? convert = null)
    {
        var user = User.NamedOr(runsAs, User.StorageAdministrator);
        var (located, failure) = context.Access.Locate(context.Transcript, user, source);
        if (located is null) return failure;
        if (user.IsNamed && !context.Access.MayWrite(context.Transcript, user, target.Name)) return new Failure(Cause.NoDataSetAccess);
        var (dataSet, unread) = context.Access.Load(context.Transcript, source.Medium, located);
        if (dataSet is null) return unread;
        var medium = context.Storage.Medium(target.Medium);
        if (medium.IsLost)
        {
            context.Transcript.Note("I/O", "start", target.Medium, "the medium is lost");
            return new Failure(Cause.MediumLost);
        }

        var (moved, hindrance) = convert is null ? (dataSet, null) : convert(dataSet);
        if (moved is null) return hindrance;
        var image = Image(context, moved) with { Name = target.Name, IsDump = asDump, CarriedTo = null };
        if (context.Access.Store(context.Transcript, medium, image) is { } refused) return refused;
        context.Transcript.Note(program, verb, target.ToString(), Preserved(image, allocated));
        return null;
    }

    private static string Preserved(StoredDataSet image, KeyLabel? allocated)
    {
        if (image.Cell is not { } cell) return "blocks moved, in clear as the source";
        var overwritten = allocated is { } label && label != cell.Label ? $"; allocated label {label} is overwritten" : "";
        return $"blocks moved as ciphertext, no key used; label {cell.Label} preserved{overwritten}";
    }
}
