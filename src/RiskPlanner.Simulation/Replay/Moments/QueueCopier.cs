namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>Copies queues.</summary>
internal sealed class QueueCopier<T> : ICollectionCopier
{
    /// <inheritdoc/>
    public object Copy(object original, Dictionary<object, object> copies)
    {
        var queue = (Queue<T>)original;
        if (SharedTypes.Contains(typeof(T))) return copies[original] = new Queue<T>(queue);
        var copy = new Queue<T>(queue.Count);
        copies[original] = copy;
        foreach (var item in queue) copy.Enqueue((T)StateCopier.Copy(item, copies)!);
        return copy;
    }
}
