namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>Copies dictionaries whose keys cannot change: a key that is copied would be another one.</summary>
internal sealed class DictionaryCopier<TKey, TValue> : ICollectionCopier
    where TKey : notnull
{
    /// <inheritdoc/>
    public object Copy(object original, Dictionary<object, object> copies)
    {
        if (!SharedTypes.Contains(typeof(TKey))) throw new NotSupportedException($"A replay's state cannot be copied: it holds a dictionary by {typeof(TKey)}.");
        var dictionary = (Dictionary<TKey, TValue>)original;
        if (SharedTypes.Contains(typeof(TValue))) return copies[original] = new Dictionary<TKey, TValue>(dictionary, dictionary.Comparer);
        var copy = new Dictionary<TKey, TValue>(dictionary.Count, dictionary.Comparer);
        copies[original] = copy;
        foreach (var (key, value) in dictionary) copy.Add(key, (TValue)StateCopier.Copy(value, copies)!);
        return copy;
    }
}
