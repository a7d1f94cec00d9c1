using NodaTime;
using RiskPlanner.Model;

namespace RiskPlanner.Emulator.Storage;

/// <summary>
/// A pair of volumes: every write and every deletion on the primary is done on the secondary too, at once or with a lag. It
/// moves what is on the medium and looks into nothing. For one thread.
/// </summary>
internal class MirrorPair(Medium primary, Medium secondary, Duration lag)
{
    private readonly Queue<(Instant Due, Action Apply)> _underWay = new();

    /// <summary>The volume that programs write to.</summary>
    public Medium Primary { get; } = primary;

    /// <summary>The volume that follows.</summary>
    public Medium Secondary { get; } = secondary;

    /// <summary>A data set was written on the primary.</summary>
    public virtual void Written(Instant now, StoredDataSet dataSet) => Send(now, () => Secondary.Put(dataSet));

    /// <summary>A data set was deleted on the primary.</summary>
    public virtual void Deleted(Instant now, DataSetName dataSet) => Send(now, () => Secondary.Remove(dataSet));

    /// <summary>What is due arrives.</summary>
    public void AdvanceTo(Instant now)
    {
        while (_underWay.TryPeek(out var write) && write.Due <= now) _underWay.Dequeue().Apply();
    }

    /// <summary>The link is cut: what is under way does not arrive.</summary>
    public void Cut() => _underWay.Clear();

    private void Send(Instant now, Action apply)
    {
        if (Secondary.IsLost) return;
        if (lag == Duration.Zero) apply();
        else _underWay.Enqueue((now + lag, apply));
    }
}
