namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>Copies sorted dictionaries whose keys cannot change: a key that is copied would be another one.</summary>
internal sealed class SortedDictionaryCopier<TKey, TValue> : ICollectionCopier
    where TKey : notnull
{
    /// <inheritdoc/>
    public object Copy(object original, Dictionary<object, object> copies)
    {
        if (!SharedTypes.Contains(typeof(TKey))) throw new NotSupportedException($"A replay's state cannot be copied: it holds a dictionary by {typeof(TKey)}.");
        var dictionary = (SortedDictionary<TKey, TValue>)original;
        var copy = new SortedDictionary<TKey, TValue>(dictionary.Comparer);
        copies[original] = copy;
        foreach (var (key, value) in dictionary) copy.Add(key, (TValue)StateCopier.Copy(value, copies)!);
        return copy;
    }
}
