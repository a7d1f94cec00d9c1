using System.Globalization;
using System.Reflection;
using Microsoft.AspNetCore.Components;

namespace RiskPlanner.Web.Features;

/// <summary>
/// What pages read from the query of their addresses, and whether it can be read: the framework answers a value that it cannot read with an error. Found by reflection, so
/// that no page can forget it. Does not change once it is made; safe between threads.
/// </summary>
internal sealed class QueryValues
{
    private static readonly Dictionary<Type, (string Expected, Func<string, bool> IsReadable)> Kinds = new()
    {
        [typeof(int)] = ("a whole number", value => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)),
        [typeof(long)] = ("a whole number", value => long.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out _)),
        [typeof(bool)] = ("true or false", value => bool.TryParse(value, out _)),
    };

    private readonly Dictionary<Type, Dictionary<string, Type>> _ofPages;
    private readonly Dictionary<string, Type> _ofParts;

    private QueryValues(Dictionary<Type, Dictionary<string, Type>> ofPages, Dictionary<string, Type> ofParts) => (_ofPages, _ofParts) = (ofPages, ofParts);

    /// <summary>The pages that read something.</summary>
    public IEnumerable<Type> Pages => _ofPages.Keys;

    /// <summary>What the pages of some assemblies read, and the components within them.</summary>
    /// <exception cref="InvalidOperationException">One reads a kind of values of which is not known here what can be read.</exception>
    public static QueryValues Of(IEnumerable<Assembly> assemblies) => OfTypes(assemblies.SelectMany(assembly => assembly.GetTypes()).Where(type => !type.IsAbstract));

    /// <summary>What some components read.</summary>
    /// <exception cref="InvalidOperationException">One reads a kind of values of which is not known here what can be read.</exception>
    public static QueryValues OfTypes(IEnumerable<Type> types)
    {
        var ofPages = new Dictionary<Type, Dictionary<string, Type>>();
        var ofParts = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase);
        foreach (var component in types.Where(type => type.IsAssignableTo(typeof(IComponent))).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            var read = new Dictionary<string, Type>(StringComparer.OrdinalIgnoreCase);
            foreach (var property in component.GetProperties(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic))
            {
                if (property.GetCustomAttribute<SupplyParameterFromQueryAttribute>() is not { } attribute) continue;
                var kind = KindOf(property.PropertyType);
                if (kind != typeof(string) && !Kinds.ContainsKey(kind)) throw new InvalidOperationException($"{component.Name}.{property.Name} reads {kind.Name} from the query, of which {nameof(QueryValues)} knows nothing.");
                read[attribute.Name ?? property.Name] = kind;
            }

            if (component.GetCustomAttributes<RouteAttribute>(inherit: false).Any()) ofPages[component] = read;
            else foreach (var (name, kind) in read.Where(one => one.Value != typeof(string))) ofParts[name] = kind;
        }

        return new QueryValues(ofPages, ofParts);
    }

    /// <summary>The names of what a page, or a part of it, reads as something else than text.</summary>
    /// <param name="page">The page.</param>
    public IReadOnlyList<string> NamesOf(Type page) =>
        [.. _ofPages.GetValueOrDefault(page, []).Keys.Concat(_ofParts.Keys).Distinct(StringComparer.OrdinalIgnoreCase).Where(name => KindIn(page, name) is { } kind && kind != typeof(string)).Order(StringComparer.Ordinal)];

    /// <summary>What is expected instead of a value that a page cannot read; null where it can.</summary>
    /// <param name="page">The page.</param>
    /// <param name="name">The name in the query. Case does not count.</param>
    /// <param name="value">The value.</param>
    public string? ExpectedInsteadOf(Type page, string name, string value) =>
        value.Length > 0 && KindIn(page, name) is { } kind && Kinds.TryGetValue(kind, out var known) && !known.IsReadable(value) ? known.Expected : null;

    // What a page reads itself counts before what a part has under the same name, which then is on other pages.
    private Type? KindIn(Type page, string name) =>
        _ofPages.TryGetValue(page, out var own) && own.TryGetValue(name, out var kind) ? kind : _ofParts.GetValueOrDefault(name);

    private static Type KindOf(Type type) => Nullable.GetUnderlyingType(type) ?? (type.IsArray ? KindOf(type.GetElementType()!) : type);
}
