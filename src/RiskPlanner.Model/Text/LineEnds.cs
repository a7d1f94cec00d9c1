using System.Buffers;

namespace RiskPlanner.Model;

/// <summary>
/// Where lines of a text end, for every reader: LF, CR, CR LF, and NEL (U+0085, which EBCDIC's line end becomes). Readers turn them into line feeds first, and go by
/// line feeds alone. Lines and columns stay what they were. YAML's two further ones (LS, PS) end lines in YAML alone. Pure.
/// </summary>
public static class LineEnds
{
    /// <summary>The characters that end a line; CR and LF after each other end one together.</summary>
    public const string Characters = "\n\r\u0085";

    private static readonly SearchValues<char> Others = SearchValues.Create("\r\u0085");

    // In UTF-8: CR, and how NEL (C2 85) begins.
    private static readonly SearchValues<byte> OtherBytes = SearchValues.Create([(byte)'\r', 0xC2]);

    /// <summary>Whether a character ends a line.</summary>
    /// <param name="character">Its number in Unicode.</param>
    public static bool IsEnd(int character) => character is '\n' or '\r' or 0x85;

    /// <summary>The text with a line feed at each end of a line; the text itself where it has no other.</summary>
    /// <param name="text">The text.</param>
    public static string WithLineFeeds(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (!text.AsSpan().ContainsAny(Others)) return text;
        var result = new char[text.Length];
        var rest = text.AsSpan();
        var length = 0;
        while (rest.IndexOfAny(Others) is >= 0 and var at)
        {
            rest[..at].CopyTo(result.AsSpan(length));
            length += at;
            result[length++] = '\n';
            rest = rest[(at + (rest[at..].StartsWith("\r\n") ? 2 : 1))..];
        }

        rest.CopyTo(result.AsSpan(length));
        return new string(result, 0, length + rest.Length);
    }

    /// <summary>The text with a line feed at each end of a line; the same bytes where it has no other.</summary>
    /// <param name="text">The text in UTF-8.</param>
    public static ReadOnlyMemory<byte> WithLineFeeds(ReadOnlyMemory<byte> text)
    {
        byte[]? result = null;
        var rest = text.Span;
        var (length, seen) = (0, 0);
        while (rest[seen..].IndexOfAny(OtherBytes) is >= 0 and var distance)
        {
            var at = seen + distance;
            if (LengthAt(rest[at..]) is not (> 0 and var end))
            {
                // The first byte of another character.
                seen = at + 1;
                continue;
            }

            result ??= new byte[text.Length];
            rest[..at].CopyTo(result.AsSpan(length));
            length += at;
            result[length++] = (byte)'\n';
            rest = rest[(at + end)..];
            seen = 0;
        }

        if (result is null) return text;
        rest.CopyTo(result.AsSpan(length));
        return result.AsMemory(0, length + rest.Length);
    }

    /// <summary>The lines of a text, without their ends; the last is empty where the text ends in a line end.</summary>
    /// <param name="text">The text.</param>
    public static string[] Split(string text) => WithLineFeeds(text).Split('\n');

    // How many bytes an end of a line other than a line feed has; 0 where there is none.
    private static int LengthAt(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'\r', (byte)'\n', ..] => 2,
        [(byte)'\r', ..] => 1,
        [0xC2, 0x85, ..] => 2,
        _ => 0,
    };
}
