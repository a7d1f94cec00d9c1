using System.Reflection;
using RiskPlanner.Naming;

namespace RiskPlanner.Interchange;

/// <summary>The forms in which lists of key labels are read: those found in some assemblies. Immutable; safe between threads.</summary>
public sealed class LabelFormats
{
    private readonly IReadOnlyList<LabelFormat> _all;

    private LabelFormats(IReadOnlyList<LabelFormat> all) => _all = all;

    /// <summary>The forms that the program brings.</summary>
    public static LabelFormats Own { get; } = Of();

    /// <summary>The names of the forms, in the order of letters.</summary>
    public IReadOnlyList<string> Names => [.. _all.Select(format => format.Name).Order(StringComparer.Ordinal)];

    /// <summary>The usual endings of their files, with their period.</summary>
    public IReadOnlyList<string> Endings => [.. _all.SelectMany(format => format.Endings).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>The forms that the program brings, and those of further assemblies.</summary>
    /// <exception cref="ArgumentException">Two forms have the same name.</exception>
    public static LabelFormats Of(params IReadOnlyList<Assembly> others)
    {
        List<LabelFormat> all = [.. others.Prepend(typeof(LabelFormats).Assembly).SelectMany(assembly => assembly.GetTypes())
            .Where(type => type is { IsAbstract: false } && type.IsSubclassOf(typeof(LabelFormat)) && type.GetConstructor(Type.EmptyTypes) is not null)
            .Select(type => (LabelFormat)Activator.CreateInstance(type)!)
            .OrderBy(format => format.Order).ThenBy(format => format.Name, StringComparer.Ordinal)];
        return all.CountBy(format => format.Name, StringComparer.Ordinal).FirstOrDefault(name => name.Value > 1) is { Key: { } twice }
            ? throw new ArgumentException($"Two forms of lists are called {twice}.", nameof(others))
            : new LabelFormats(all);
    }

    /// <summary>Reads a file and adds its labels. A mark of the order of bytes at its beginning is left out.</summary>
    /// <param name="name">The file's name, for messages.</param>
    /// <param name="content">Its bytes.</param>
    /// <param name="format">The name of its form; null for the one that it looks like.</param>
    /// <param name="labels">Where the labels go.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no form of that name.</exception>
    public LabelFileResult Read(string name, ReadOnlyMemory<byte> content, string? format, LabelListBuilder labels)
    {
        ArgumentNullException.ThrowIfNull(labels);
        if (content.Span.StartsWith("\uFEFF"u8)) content = content[3..];
        return (format is null ? Recognise(content) : Find(format)).Read(name, content, labels);
    }

    private LabelFormat Find(string name) =>
        _all.FirstOrDefault(format => format.Name == name) ?? throw new ArgumentOutOfRangeException(nameof(name), name, "Not a form of lists.");

    // The last takes whatever is text, and says of the rest that it is none.
    private LabelFormat Recognise(ReadOnlyMemory<byte> content)
    {
        var head = new LabelFileHead(content);
        return _all.FirstOrDefault(format => format.Recognises(head)) ?? _all[^1];
    }
}
