using NodaTime;
using RiskPlanner.Emulator.Storage;
using RiskPlanner.Simulation.Worlds;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>
/// Real-time replication of a volume (seed paper, section 2.3): Metro Mirror, whose secondary has every write before the
/// write ends, and Global Mirror, whose secondary lags. Corruption and deletion are writes like any other. The way back is
/// to end the pair and to catalog the data set on the secondary.
/// </summary>
internal class RemoteMirror(string name) : IUtility
{
    /// <inheritdoc/>
    public string Name { get; } = name;

    /// <inheritdoc/>
    public Failure? Copy(UtilityContext context, CopyOrder order)
    {
        var primary = context.Storage.Medium(order.Source.Medium);
        var secondary = context.Storage.Medium(order.Target.Medium);
        if (primary.IsLost || secondary.IsLost) return new Failure(Cause.MediumLost);
        if (secondary.Array is null || primary.Array == secondary.Array)
        {
            context.Transcript.Note(Name, "establish pair", $"{primary.Name} to {secondary.Name}", "the secondary is not in another array");
            return new Failure(Cause.NotSupported);
        }

        context.Storage.Pair(CreatePair(primary, secondary, order.Lag));
        context.Transcript.Note(Name, "establish pair", $"{primary.Name} to {secondary.Name}",
            order.Lag == Duration.Zero ? "every write reaches both volumes" : $"writes reach the secondary {order.Lag.TotalSeconds:0} seconds later");
        return null;
    }

    /// <inheritdoc/>
    public (CopyAddress? ReadableAt, Failure? Failure) BringBack(UtilityContext context, BringBackOrder order)
    {
        var secondary = context.Storage.Medium(order.Copy.Medium);
        if (secondary.IsLost) return (null, new Failure(Cause.MediumLost));
        context.Storage.Split(secondary);
        if (secondary.Find(order.Copy.Name) is null)
        {
            context.Transcript.Note(Name, "switch to secondary", secondary.Name, $"{order.Copy.Name} is not on it");
            return (null, new Failure(Cause.DataSetNotFound));
        }

        context.Storage.Recatalog(order.Copy.Name, secondary);
        context.Transcript.Note(Name, "switch to secondary", secondary.Name, $"{order.Copy.Name} is cataloged there");
        return (order.Copy, null);
    }

    /// <summary>Makes the pair.</summary>
    protected virtual MirrorPair CreatePair(Medium primary, Medium secondary, Duration lag) => new(primary, secondary, lag);
}
