namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>Copies lists.</summary>
internal sealed class ListCopier<T> : ICollectionCopier
{
    /// <inheritdoc/>
    public object Copy(object original, Dictionary<object, object> copies)
    {
        var list = (List<T>)original;
        if (SharedTypes.Contains(typeof(T))) return copies[original] = new List<T>(list);
        var copy = new List<T>(list.Count);
        copies[original] = copy;
        foreach (var item in list) copy.Add((T)StateCopier.Copy(item, copies)!);
        return copy;
    }
}
