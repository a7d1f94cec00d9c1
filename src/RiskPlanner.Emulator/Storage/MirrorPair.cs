using System.Collections.Immutable;
using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Storage;

/// <summary>
/// A pair of volumes: every write and every deletion on the primary is done on the secondary too, at once or with a lag. It
/// moves what is on the medium and looks into nothing. For one thread.
/// </summary>
internal class MirrorPair(Medium primary, Medium secondary, Duration lag)
{
    private ImmutableQueue<MirroredWrite> _underWay = [];

    /// <summary>A pair of other volumes with what is under way in another pair.</summary>
    protected MirrorPair(MirrorPair original, Medium primary, Medium secondary)
        : this(primary, secondary, original.Lag) => _underWay = original._underWay;

    /// <summary>The volume that programs write to.</summary>
    public Medium Primary { get; } = primary;

    /// <summary>The volume that follows.</summary>
    public Medium Secondary { get; } = secondary;

    /// <summary>The writes that are under way, in their order.</summary>
    protected IEnumerable<MirroredWrite> UnderWay => _underWay;

    /// <summary>How far it lags behind.</summary>
    protected Duration Lag { get; } = lag;

    /// <summary>The same pair of volumes that stand for its own; pairs of a kind of their own make their own kind.</summary>
    public virtual MirrorPair Fork(Medium forkOfPrimary, Medium forkOfSecondary) => new(this, forkOfPrimary, forkOfSecondary);

    /// <summary>A data set was written on the primary.</summary>
    public virtual void Written(Instant now, StoredDataSet dataSet) => Send(now, dataSet.Name, dataSet);

    /// <summary>A data set was deleted on the primary.</summary>
    public virtual void Deleted(Instant now, DataSetName dataSet) => Send(now, dataSet, written: null);

    /// <summary>What is due arrives.</summary>
    public void AdvanceTo(Instant now)
    {
        while (!_underWay.IsEmpty && _underWay.Peek() is var write && write.Due <= now)
        {
            _underWay = _underWay.Dequeue();
            Apply(write);
        }
    }

    /// <summary>The link is cut: what is under way does not arrive.</summary>
    public virtual void Cut() => _underWay = [];

    private void Send(Instant now, DataSetName name, StoredDataSet? written)
    {
        if (Secondary.IsLost) return;
        var write = new MirroredWrite(now + Lag, name, written);
        if (Lag == Duration.Zero) Apply(write);
        else _underWay = _underWay.Enqueue(write);
    }

    private void Apply(MirroredWrite write)
    {
        if (write.Written is { } dataSet) Secondary.Put(dataSet);
        else Secondary.Remove(write.Name);
    }
}
