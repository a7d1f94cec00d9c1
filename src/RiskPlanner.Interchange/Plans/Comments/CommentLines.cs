using System.Buffers;
using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>The lines of a text as YAML counts them (the library's reading of YAML 1.1: five kinds of line ends).</summary>
internal sealed class CommentLines(string text)
{
    // What ends a line: also in a comment, which cannot hold any of them. YAML has LS and PS besides what ends lines everywhere.
    private static readonly SearchValues<char> EndCharacters = SearchValues.Create(LineEnds.Characters + "\u2028\u2029");

    /// <summary>Whether a text spans lines.</summary>
    public static bool HasEnd(string text) => text.AsSpan().ContainsAny(EndCharacters);

    /// <summary>The index of the first character of the line that an index lies in.</summary>
    public int StartOf(int index) => text.AsSpan(0, index).LastIndexOfAny(EndCharacters) + 1;

    /// <summary>The index of the line end that follows an index, or that of the text's end.</summary>
    public int EndOf(int index)
    {
        var distance = text.AsSpan(index).IndexOfAny(EndCharacters);
        return distance < 0 ? text.Length : index + distance;
    }

    /// <summary>How many lines end between two indexes.</summary>
    public int Breaks(int from, int to)
    {
        var count = 0;
        for (var end = EndOf(from); end < to; end = EndOf(After(end))) count++;
        return count;
    }

    /// <summary>Whether the line before the one that starts at an index is there and blank.</summary>
    public bool IsBlankBefore(int start)
    {
        if (start == 0) return false;
        var end = start >= 2 && text[start - 1] == '\n' && text[start - 2] == '\r' ? start - 2 : start - 1;
        return IsBlank(StartOf(end), end);
    }

    /// <summary>Whether the line after the one that ends at an index is there and blank.</summary>
    public bool IsBlankAfter(int end)
    {
        if (end == text.Length) return false;
        var next = After(end);
        return next < text.Length && IsBlank(next, EndOf(next));
    }

    private int After(int end) => end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);

    private bool IsBlank(int start, int end) => text.AsSpan(start, end - start).IsWhiteSpace();
}
