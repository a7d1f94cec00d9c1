using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Storage;

/// <summary>
/// A pair of volumes whose writes come over track by track in no order (Global Copy): where the link is cut while some are under way, a data set that one of
/// them was for is half as it was and half as it was written. For one thread.
/// </summary>
internal sealed class UnorderedPair : MirrorPair
{
    public UnorderedPair(Medium primary, Medium secondary, Duration lag)
        : base(primary, secondary, lag)
    {
    }

    private UnorderedPair(UnorderedPair original, Medium primary, Medium secondary)
        : base(original, primary, secondary)
    {
    }

    /// <inheritdoc/>
    public override MirrorPair Fork(Medium forkOfPrimary, Medium forkOfSecondary) => new UnorderedPair(this, forkOfPrimary, forkOfSecondary);

    /// <inheritdoc/>
    public override void Cut()
    {
        if (!Secondary.IsLost)
        {
            var mixed = new HashSet<DataSetName>();
            foreach (var write in UnderWay)
            {
                if (write.Written is not { } written || Secondary.Find(write.Name) is not { } there || there.Bytes.Equals(written.Bytes) || !mixed.Add(write.Name)) continue;
                Secondary.Put(there with { Bytes = Mixed(there.Bytes.Span, written.Bytes.Span) });
            }
        }

        base.Cut();
    }

    private static StoredBytes Mixed(ReadOnlySpan<byte> before, ReadOnlySpan<byte> written)
    {
        var bytes = before.ToArray();
        var changed = new List<int>();
        for (var place = 0; place < Math.Min(bytes.Length, written.Length); place++)
        {
            if (bytes[place] != written[place]) changed.Add(place);
        }

        // Of what was changed the second half has come over and the first has not.
        foreach (var place in changed.Skip(changed.Count / 2)) bytes[place] = written[place];
        return StoredBytes.Of(bytes);
    }
}
