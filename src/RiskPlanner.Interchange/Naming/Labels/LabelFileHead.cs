using System.Text;
using System.Text.Unicode;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>What a file begins with, by which its form is told. Immutable.</summary>
public sealed class LabelFileHead
{
    private const int Looked = 64 * 1024;

    internal LabelFileHead(ReadOnlyMemory<byte> content)
    {
        Content = content;
        IsText = Utf8.IsValid(content.Span);
        Lines = IsText ? LinesOf(content) : [];
        First = Lines.FirstOrDefault(line => !line.StartsWith("# ", StringComparison.Ordinal) && line != "#");
    }

    /// <summary>All of its bytes, without a mark of their order.</summary>
    public ReadOnlyMemory<byte> Content { get; }

    /// <summary>Whether the file is text: UTF-8.</summary>
    public bool IsText { get; }

    /// <summary>The lines of a text that are not empty, those within its first 64 KiB.</summary>
    public IReadOnlyList<string> Lines { get; }

    /// <summary>The first of them that is no comment; null when there is none.</summary>
    public string? First { get; }

    private static List<string> LinesOf(ReadOnlyMemory<byte> content)
    {
        var head = LineEnds.WithLineFeeds(content[..Math.Min(Looked, content.Length)]).Span;
        // Cut behind the last whole line, so that no character is cut.
        if (content.Length > Looked) head = head[..(head.LastIndexOf((byte)'\n') + 1)];
        return [.. Encoding.UTF8.GetString(head).Split('\n').Where(line => line.Trim().Length > 0)];
    }
}
