using System.Reflection;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>The naming standards that come with the program (samples/standards): the paper's, IBM's, and one that shows what a standard can say.</summary>
public static class ShippedStandards
{
    private const string Prefix = "standards/";

    /// <summary>Each by the name of its file without the ending, with its text, in the order of the names.</summary>
    public static IReadOnlyList<(string Name, string Text)> Texts { get; } = ReadAll();

    /// <summary>Each of them, compiled, in the same order.</summary>
    public static IReadOnlyList<CompiledStandard> Compiled { get; } =
        [.. Texts.Select(one => StandardFile.Read(one.Text).Standard ?? throw new InvalidOperationException($"The standard {one.Name}, which comes with the program, is wrong."))];

    private static List<(string, string)> ReadAll()
    {
        var assembly = Assembly.GetExecutingAssembly();
        return [.. assembly.GetManifestResourceNames().Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Order(StringComparer.Ordinal).Select(name => (name[Prefix.Length..], Read(assembly, name)))];
    }

    private static string Read(Assembly assembly, string name)
    {
        using var content = assembly.GetManifestResourceStream(name)!;
        var bytes = new byte[content.Length];
        content.ReadExactly(bytes);
        return FileText.Of(bytes).Text;
    }
}
