namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>Copies sets of what cannot change: an item that is copied would be another one.</summary>
internal sealed class SetCopier<T> : ICollectionCopier
{
    /// <inheritdoc/>
    public object Copy(object original, Dictionary<object, object> copies)
    {
        if (!SharedTypes.Contains(typeof(T))) throw new NotSupportedException($"A replay's state cannot be copied: it holds a set of {typeof(T)}.");
        var set = (HashSet<T>)original;
        return copies[original] = new HashSet<T>(set, set.Comparer);
    }
}
