using System.Collections.Concurrent;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>The copiers of the collections that states are made of. Safe between threads.</summary>
internal static class CollectionCopiers
{
    private static readonly Dictionary<Type, Type> Known = new()
    {
        [typeof(List<>)] = typeof(ListCopier<>),
        [typeof(Queue<>)] = typeof(QueueCopier<>),
        [typeof(HashSet<>)] = typeof(SetCopier<>),
        [typeof(Dictionary<,>)] = typeof(DictionaryCopier<,>),
        [typeof(SortedDictionary<,>)] = typeof(SortedDictionaryCopier<,>),
    };

    private static readonly ConcurrentDictionary<Type, ICollectionCopier?> Copiers = [];

    /// <summary>The copier for a type; null when it is none of the collections that are known.</summary>
    public static ICollectionCopier? For(Type type) => Copiers.GetOrAdd(type, Make);

    private static ICollectionCopier? Make(Type type) =>
        type.IsGenericType && Known.TryGetValue(type.GetGenericTypeDefinition(), out var copier)
            ? (ICollectionCopier)Activator.CreateInstance(copier.MakeGenericType(type.GetGenericArguments()))!
            : null;
}
