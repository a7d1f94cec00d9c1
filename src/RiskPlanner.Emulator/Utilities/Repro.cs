using RiskPlanner.Emulator.Storage;
using RiskPlanner.Model;
using RiskPlanner.Emulator.Access;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>
/// IDCAMS REPRO: an access-method copy, but from z/OS 3.2 on it moves ciphertext between disk data sets of like attributes, the key
/// label among them: "will not require access to the key label ... data will remain encrypted" (z/OS 3.2, "DFSMS Optimization Mode
/// for Data Set Copy"; z/OS facts, 1.6). The copy has the source's verification value, and no longer proves that the key is there.
/// </summary>
internal sealed class Repro() : AccessMethodCopy("REPRO")
{
    /// <inheritdoc/>
    protected override Failure? MoveTo(UtilityContext context, User user, CopyAddress source, CopyAddress target, TargetRequest request, out bool hasRead)
    {
        if (!AreLike(context, source, target, request)) return base.MoveTo(context, user, source, target, request, out hasRead);
        var (dataSet, failure) = context.Access.Locate(context.Transcript, user, source);
        hasRead = dataSet is not null;
        if (dataSet is null) return failure;
        if (!context.Access.MayWrite(context.Transcript, user, target.Name)) return new Failure(Cause.NoDataSetAccess);
        var medium = context.Storage.Medium(target.Medium);
        if (medium.IsLost) return new Failure(Cause.MediumLost);
        if (context.Access.Store(context.Transcript, medium, dataSet with { Name = target.Name, CarriedTo = null }) is { } refused) return refused;
        context.Transcript.Note(Name, "copy", target.ToString(), $"like attributes at z/OS 3.2: copied as ciphertext, no key used; label {request.Label}");
        return null;
    }

    private static bool AreLike(UtilityContext context, CopyAddress source, CopyAddress target, TargetRequest request) =>
        !context.Storage.Medium(source.Medium).IsTape && !context.Storage.Medium(target.Medium).IsTape
        && context.Storage.Medium(source.Medium).Find(source.Name) is { IsDump: false, Around: null, Cell: { } cell } dataSet
        && cell.Label == request.Label && dataSet.Organisation == OrganisationOf(context, source, request) && context.CopiesLikeEncrypted(dataSet.Organisation);
}
