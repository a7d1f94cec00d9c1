using RiskPlanner.Emulator.Access;
using RiskPlanner.Model;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>
/// A program that reads records through the access method and writes them to another data set, such as IEBGENER or,
/// with an exception of its own, IDCAMS REPRO (seed paper, section 2.1): what is read is clear, what is written is encrypted under the label that the
/// <em>target</em> was allocated with. Below z/OS 3.2 a tape data set takes no label: it is written in clear (section 6.4).
/// </summary>
internal class AccessMethodCopy(string name) : IUtility
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public virtual Failure? Copy(UtilityContext context, CopyOrder order) =>
        Move(context, [User.NamedOr(order.RunsAs, User.Backup)], order.Source, order.Target, TargetRequest.Of(order));

    /// <inheritdoc/>
    public (CopyAddress? ReadableAt, Failure? Failure) BringBack(UtilityContext context, BringBackOrder order)
    {
        var failure = Move(context, context.Recoverers, order.Copy, order.Target, TargetRequest.Of(order));
        return failure is null ? (order.Target, null) : (null, failure);
    }

    /// <summary>The label that the target really gets.</summary>
    protected virtual KeyLabel? EffectiveLabel(UtilityContext context, CopyAddress source, CopyAddress target, KeyLabel? allocated)
    {
        if (!context.Storage.Medium(target.Medium).IsTape || context.EncryptsTape) return allocated;
        if (allocated is not null)
            context.Transcript.Note(Name, "allocate", target.ToString(), $"tape below z/OS 3.2 and without OA66326: label {allocated} is ignored");
        return null;
    }

    /// <summary>How the target is organised; null where there is nothing to read.</summary>
    protected static DataSetOrganisation? OrganisationOf(UtilityContext context, CopyAddress source, TargetRequest request) =>
        request.Organisation ?? context.Storage.Medium(source.Medium).Find(source.Name)?.Organisation;

    /// <summary>What allocation makes of a request that it decides about by the name; others stay as they are.</summary>
    protected (TargetRequest Request, Failure? Failure) Allocate(UtilityContext context, CopyAddress source, CopyAddress target, TargetRequest request)
    {
        // Where there is nothing to read, that is what the job fails for.
        if (!request.IsByName || context.Storage.Medium(source.Medium).Find(source.Name) is not { } original) return (request, null);
        var organisation = request.Organisation ?? original.Organisation;
        var (label, failure) = context.Allocation.LabelFor(
            context.Transcript, Name, target, organisation, context.Storage.Medium(target.Medium).IsTape, context.EncryptsTape, request.Label);
        return (new TargetRequest(label, organisation, IsByName: false), failure);
    }

    /// <summary>Copies a data set on behalf of one of several users, who has the access that it takes; null when that was done.</summary>
    private Failure? Move(UtilityContext context, IReadOnlyList<User> users, CopyAddress source, CopyAddress target, TargetRequest request)
    {
        var (allocated, failure) = Allocate(context, source, target, request);
        return failure ?? OneOf.Several(users, user =>
        {
            var refused = MoveTo(context, user, source, target, allocated, out var hasRead);
            return (refused, refused, hasRead ? 1 : 0);
        });
    }

    /// <summary>The same to a target that is allocated.</summary>
    protected virtual Failure? MoveTo(UtilityContext context, User user, CopyAddress source, CopyAddress target, TargetRequest request, out bool hasRead)
    {
        var (clear, failure) = context.Access.Read(context.Transcript, context.Icsf, user, source);
        hasRead = clear is not null;
        if (clear is null) return failure;
        return context.Access.WriteNew(
            context.Transcript, context.Icsf, user, target, OrganisationOf(context, source, request)!.Value, EffectiveLabel(context, source, target, request.Label), clear);
    }
}
