using System.Collections.Concurrent;
using System.Reflection;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>
/// Copies the state of a replay, world included, so that original and copy go on independently. It goes by the declared
/// fields, so that a field added to a world is copied too: shared is only what cannot change (<see cref="SharedTypes"/>),
/// everything else is copied, and what it does not know how to copy is refused. Delegates, which are listeners, are left out.
/// Safe between threads as long as nobody changes the original meanwhile.
/// </summary>
internal static class StateCopier
{
    private static readonly ConcurrentDictionary<Type, FieldInfo[]> Fields = [];

    private static readonly Func<object, object> Shallow =
        typeof(object).GetMethod("MemberwiseClone", BindingFlags.Instance | BindingFlags.NonPublic)!.CreateDelegate<Func<object, object>>();

    /// <summary>A copy that shares nothing that can change.</summary>
    /// <exception cref="NotSupportedException">The state holds an object of a type that cannot be copied.</exception>
    public static T Copy<T>(T original)
        where T : class => (T)Copy(original, new Dictionary<object, object>(ReferenceEqualityComparer.Instance))!;

    /// <summary>Copies a value; what is referred to twice is copied once.</summary>
    internal static object? Copy(object? value, Dictionary<object, object> copies)
    {
        if (value is null or Delegate) return null;
        var type = value.GetType();
        if (SharedTypes.Contains(type)) return value;
        if (copies.TryGetValue(value, out var known)) return known;
        if (CollectionCopiers.For(type) is { } copier) return copier.Copy(value, copies);
        if (!IsOwn(type)) throw new NotSupportedException($"A replay's state cannot be copied: it holds a {type}.");

        var copy = Shallow(value);
        copies[value] = copy;
        foreach (var field in Fields.GetOrAdd(type, FieldsOf)) field.SetValue(copy, Copy(field.GetValue(value), copies));
        return copy;
    }

    private static bool IsOwn(Type type) => type.Namespace?.StartsWith("RiskPlanner.", StringComparison.Ordinal) == true;

    private static FieldInfo[] FieldsOf(Type type)
    {
        const BindingFlags declared = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly;
        List<FieldInfo> fields = [];
        for (var level = type; level is not null && level != typeof(object); level = level.BaseType) fields.AddRange(level.GetFields(declared));
        return [.. fields.Where(field => !SharedTypes.Contains(field.FieldType))];
    }
}
