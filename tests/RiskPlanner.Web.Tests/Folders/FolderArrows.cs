using Mono.Cecil;

namespace RiskPlanner.Web.Tests.Folders;

/// <summary>Which folders of a room use which, as the compiled program has it: a folder is a namespace.</summary>
internal static class FolderArrows
{
    /// <summary>The arrows between the folders below a namespace.</summary>
    /// <param name="assembly">The program.</param>
    /// <param name="room">The namespace of the room.</param>
    /// <param name="isWiring">Types that put parts together and may name any of them.</param>
    public static IReadOnlyList<(string From, string To)> Of(System.Reflection.Assembly assembly, string room, Func<TypeDefinition, bool> isWiring)
    {
        using var module = ModuleDefinition.ReadModule(assembly.Location);
        return [.. module.GetTypes().Where(type => !isWiring(Outermost(type)))
            .SelectMany(type => Used(type).Select(used => (From: FolderOf(Outermost(type).Namespace, room), To: FolderOf(used.Namespace, room))))
            .Where(arrow => arrow is { From.Length: > 0, To.Length: > 0 } && arrow.From != arrow.To)
            .Distinct().Order()];
    }

    /// <summary>The folders that lead back to themselves, each group sorted; empty when there is no cycle.</summary>
    public static IReadOnlyList<string> Cycles(IReadOnlyList<(string From, string To)> arrows)
    {
        var next = arrows.ToLookup(arrow => arrow.From, arrow => arrow.To, StringComparer.Ordinal);
        var reach = next.ToDictionary(group => group.Key, group => Reached(group.Key, next), StringComparer.Ordinal);
        return [.. reach.Where(folder => folder.Value.Contains(folder.Key))
            .Select(folder => string.Join(", ", folder.Value.Where(other => reach.TryGetValue(other, out var back) && back.Contains(folder.Key)).Order(StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal)];
    }

    private static HashSet<string> Reached(string from, ILookup<string, string> next)
    {
        HashSet<string> reached = new(StringComparer.Ordinal);
        Stack<string> open = new(next[from]);
        while (open.TryPop(out var folder))
        {
            if (!reached.Add(folder)) continue;
            foreach (var further in next[folder]) open.Push(further);
        }

        return reached;
    }

    private static IEnumerable<TypeReference> Used(TypeDefinition type)
    {
        IEnumerable<TypeReference?> all =
        [
            type.BaseType, .. type.Interfaces.Select(one => one.InterfaceType), .. type.Fields.Select(field => field.FieldType), .. type.Properties.Select(property => property.PropertyType),
            .. type.Methods.SelectMany(method => method.Parameters.Select(parameter => parameter.ParameterType).Append(method.ReturnType)),
            .. type.Methods.Where(method => method.HasBody).SelectMany(method => method.Body.Instructions).SelectMany(instruction => instruction.Operand switch
            {
                MethodReference called => Called(called),
                FieldReference field => [field.DeclaringType, field.FieldType],
                TypeReference named => [named],
                _ => Enumerable.Empty<TypeReference>(),
            }),
            .. type.CustomAttributes.Select(attribute => attribute.AttributeType),
        ];
        return all.OfType<TypeReference>().SelectMany(Parts);
    }

    private static IEnumerable<TypeReference> Called(MethodReference called) =>
        called is GenericInstanceMethod generic ? generic.GenericArguments.Prepend(called.DeclaringType) : [called.DeclaringType, called.ReturnType];

    private static IEnumerable<TypeReference> Parts(TypeReference type)
    {
        if (type is GenericInstanceType generic) return generic.GenericArguments.SelectMany(Parts).Append(generic.ElementType);
        if (type is TypeSpecification { ElementType: { } element }) return Parts(element);
        return [Outermost(type)];
    }

    private static TypeReference Outermost(TypeReference type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }

    private static TypeDefinition Outermost(TypeDefinition type)
    {
        while (type.DeclaringType is { } outer) type = outer;
        return type;
    }

    private static string FolderOf(string name, string room) => name.StartsWith(room + ".", StringComparison.Ordinal) ? name[(room.Length + 1)..] : "";
}
