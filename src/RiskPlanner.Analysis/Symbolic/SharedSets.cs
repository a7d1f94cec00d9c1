using System.Collections.Immutable;

namespace RiskPlanner.Analysis.Symbolic;

/// <summary>Changes to sets that worlds share with their forks until one of them changes: a fork costs nothing for what it never touches. For one thread.</summary>
internal static class SharedSets
{
    /// <summary>Adds something to a set that only this world has from now on.</summary>
    /// <returns>Whether it was not there.</returns>
    public static bool Include<T>(ref ImmutableHashSet<T> set, T item)
    {
        var before = set;
        set = set.Add(item);
        return !ReferenceEquals(set, before);
    }

    /// <summary>Takes something from a set that only this world has from now on.</summary>
    /// <returns>Whether it was there.</returns>
    public static bool Exclude<T>(ref ImmutableHashSet<T> set, T item)
    {
        var before = set;
        set = set.Remove(item);
        return !ReferenceEquals(set, before);
    }
}
