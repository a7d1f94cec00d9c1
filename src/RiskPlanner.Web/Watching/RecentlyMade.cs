namespace RiskPlanner.Web.Watching;

/// <summary>
/// What was made last, by what it was made of: however many ask for one thing at once, it is made once, in the background, and kept until so many others were
/// asked for since. What failed is made again. Safe between threads.
/// </summary>
/// <typeparam name="TKey">What it is made of.</typeparam>
/// <typeparam name="T">What is made.</typeparam>
/// <param name="kept">How many are kept.</param>
internal sealed class RecentlyMade<TKey, T>(int kept)
    where TKey : notnull
{
    private readonly Lock _lock = new();
    private readonly LinkedList<(TKey Of, Task<T> Made)> _recent = [];

    /// <summary>What is made of a key.</summary>
    /// <param name="key">The key.</param>
    /// <param name="make">Makes it; called on another thread.</param>
    public Task<T> Of(TKey key, Func<Task<T>> make)
    {
        lock (_lock)
        {
            for (var node = _recent.First; node is not null; node = node.Next)
            {
                if (!node.Value.Of.Equals(key)) continue;
                _recent.Remove(node);
                if (node.Value.Made.IsFaulted) break;
                _recent.AddFirst(node);
                return node.Value.Made;
            }

            var made = Task.Run(make);
            _recent.AddFirst((key, made));
            if (_recent.Count > kept) _recent.RemoveLast();
            return made;
        }
    }
}
