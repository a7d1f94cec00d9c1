using NodaTime;
using RiskPlanner.Emulator.Storage;

namespace RiskPlanner.Emulator.Utilities;

/// <summary>Replication of a volume without an order of its writes (PPRC-XD): what was under way when the pair is cut leaves damaged data.</summary>
internal sealed class GlobalCopy(string name) : RemoteMirror(name)
{
    /// <inheritdoc/>
    protected override MirrorPair CreatePair(Medium primary, Medium secondary, Duration lag) => new UnorderedPair(primary, secondary, lag);
}
