using System.Collections.Concurrent;
using System.Reflection;

namespace RiskPlanner.Simulation.Replay.Moments;

/// <summary>
/// Which types cannot change once made: plain values, text, everything of a plan, moments and spans of time, and types all of
/// whose fields are fixed and of such types. A read-only interface in such a type is taken for what it says. Safe between threads.
/// </summary>
internal static class SharedTypes
{
    private static readonly Type[] ReadOnlyInterfaces =
        [typeof(IReadOnlyList<>), typeof(IReadOnlyCollection<>), typeof(IReadOnlyDictionary<,>), typeof(IReadOnlySet<>), typeof(IEnumerable<>)];

    private static readonly ConcurrentDictionary<Type, bool> Known = [];

    /// <summary>Whether objects of exactly this type can be shared.</summary>
    public static bool Contains(Type type) => Known.TryGetValue(type, out var known) ? known : Known[type] = Judge(type, []);

    private static bool Judge(Type type, HashSet<Type> underWay)
    {
        if (type.IsPrimitive || type.IsEnum || type == typeof(string) || type == typeof(decimal) || IsValueOfTime(type) || IsOfPlan(type)) return true;
        if (IsCollectionExpression(type)) return type.GetGenericArguments().All(item => Judge(item, underWay));
        if (type.IsArray || type.IsInterface || type.IsAbstract || typeof(Delegate).IsAssignableFrom(type)) return false;
        if (!type.IsValueType && !IsFixed(type)) return false;
        // A type that refers to itself is as fixed as the rest of it.
        return !underWay.Add(type) || FieldsOf(type).All(field => (type.IsValueType || field.IsInitOnly) && IsFixedField(field.FieldType, underWay));
    }

    /// <summary>Another class could stand where a field's class is not sealed, and could change.</summary>
    private static bool IsFixedField(Type type, HashSet<Type> underWay)
    {
        if (type.IsInterface) return type.IsGenericType && ReadOnlyInterfaces.Contains(type.GetGenericTypeDefinition()) && type.GetGenericArguments().All(item => Judge(item, underWay));
        return Judge(type, underWay);
    }

    private static bool IsFixed(Type type) => type.IsSealed && type.Namespace?.StartsWith("RiskPlanner.", StringComparison.Ordinal) == true;

    /// <summary>What the compiler makes of a collection expression where a read-only list is wanted: nobody can change it.</summary>
    private static bool IsCollectionExpression(Type type) => type.Name.StartsWith("<>z__ReadOnly", StringComparison.Ordinal);

    private static bool IsOfPlan(Type type) => type.Assembly == typeof(Model.Plan).Assembly;

    private static bool IsValueOfTime(Type type) => type.Namespace == nameof(NodaTime) || type == typeof(TimeSpan);

    private static FieldInfo[] FieldsOf(Type type) => type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic);
}
