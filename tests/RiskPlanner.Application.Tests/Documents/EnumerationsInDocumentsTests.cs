using System.Text;
using RiskPlanner.Analysis.Alignment;
using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Application.Tests.Documents;

/// <summary>Enumerations stand in documents as words: a number tells a reader nothing, and changes its meaning with the order of the values.</summary>
public sealed class EnumerationsInDocumentsTests
{
    public static TheoryData<Type> Documents() => [.. typeof(AlignmentDocument).Assembly.GetExportedTypes().Where(type => type.Name.EndsWith("Document", StringComparison.Ordinal) && !type.IsAbstract)];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Every_enumeration_of_a_document_is_written_in_lower_case_with_hyphens(Type document) =>
        Assert.All(EnumerationsOf(document), found => Assert.True(IsWord(found), $"{found.Name} is written as {Written(found)}"));

    [Fact]
    public void The_change_of_a_key_loss_remedy_is_among_them() => Assert.Contains(typeof(KeyLossChangeKind), EnumerationsOf(typeof(AlignmentDocument)));

    [Fact]
    public void An_enumeration_that_nobody_listed_is_caught() => Assert.False(IsWord(typeof(DayOfWeek)));

    private static bool IsWord(Type enumeration) => Written(enumeration).StartsWith('"');

    private static string Written(Type enumeration) => Encoding.UTF8.GetString(DocumentJson.Write<object>(Enum.GetValues(enumeration).GetValue(0)!)).Trim();

    private static HashSet<Type> EnumerationsOf(Type root)
    {
        var (seen, open) = (new HashSet<Type>(), new Stack<Type>([root]));
        while (open.TryPop(out var type))
        {
            if (!seen.Add(type)) continue;
            foreach (var part in type.IsGenericType ? type.GetGenericArguments() : type.IsArray ? [type.GetElementType()!] : []) open.Push(part);
            if (type.Assembly != root.Assembly) continue;
            foreach (var property in type.GetProperties().Where(property => !Attribute.IsDefined(property, typeof(System.Text.Json.Serialization.JsonIgnoreAttribute)))) open.Push(property.PropertyType);
        }

        return [.. seen.Where(type => type.IsEnum)];
    }
}
