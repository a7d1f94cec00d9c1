using System.Globalization;
using System.Text;

namespace RiskPlanner.Tls;

/// <summary>
/// Takes a properties file apart by the rules of <c>java.util.Properties.load</c> (F40): <c>=</c>, <c>:</c> or blanks end a name, a backslash at the end of a line joins
/// the next one to it, # and ! begin comments. Pure.
/// </summary>
internal static class PropertyLines
{
    private const int Digits = 4;

    /// <summary>The properties of a file, in their order.</summary>
    /// <param name="lines">Its lines as they are.</param>
    public static IEnumerable<PropertyLine> Of(IReadOnlyList<TextLine> lines)
    {
        for (var index = 0; index < lines.Count; index++)
        {
            var begin = Skip(lines[index].Text, 0);
            if (begin == lines[index].Text.Length || lines[index].Text[begin] is '#' or '!') continue;
            var (text, parts) = (new StringBuilder(), new List<(int, int, int)>());
            for (var goesOn = true; goesOn && index < lines.Count; index++)
            {
                var line = lines[index].Text;
                var from = Skip(line, 0);
                goesOn = EndsInBackslash(line.AsSpan(from));
                parts.Add((text.Length, lines[index].Number, from + 1));
                text.Append(line.AsSpan(from, line.Length - from - (goesOn ? 1 : 0)));
            }

            index--;
            // Records of fixed length end in blanks, which Java would count to the value; one behind a backslash is meant.
            var whole = text.ToString();
            var end = whole.AsSpan().TrimEnd(" \t\f").Length;
            if (end < whole.Length && EndsInBackslash(whole.AsSpan(0, end))) end++;
            if (end > 0) yield return Split(whole[..end], parts);
        }
    }

    /// <summary>What a text means whose characters may stand behind backslashes.</summary>
    /// <param name="property">The property.</param>
    /// <param name="from">Where the text begins in it.</param>
    /// <param name="to">Where it ends.</param>
    /// <param name="faults">Where a \u without four digits goes.</param>
    public static string Plain(PropertyLine property, int from, int to, FaultList faults)
    {
        var plain = new StringBuilder(to - from);
        for (var at = from; at < to; at++)
        {
            if (property.Text[at] != '\\' || at + 1 == to)
            {
                if (property.Text[at] != '\\') plain.Append(property.Text[at]);
                continue;
            }

            at++;
            if (property.Text[at] != 'u')
            {
                plain.Append(property.Text[at] switch { 't' => '\t', 'n' => '\n', 'r' => '\r', 'f' => '\f', var other => other });
                continue;
            }

            var digits = property.Text.AsSpan(at + 1, Math.Min(Digits, to - at - 1));
            if (digits.Length == Digits && int.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
            {
                plain.Append((char)code);
                at += Digits;
                continue;
            }

            var place = property.At(at - 1);
            faults.Add(place.Line, place.Column, $"\\u{digits}", "A character is written as \\u and four hexadecimal digits; with this one, Java refuses the file.", "\\u and four hexadecimal digits, or two backslashes for one");
        }

        return plain.ToString();
    }

    private static PropertyLine Split(string text, IReadOnlyList<(int Offset, int Line, int Column)> parts)
    {
        var keyEnd = 0;
        while (keyEnd < text.Length && text[keyEnd] is not ('=' or ':') && !IsBlank(text[keyEnd])) keyEnd += text[keyEnd] == '\\' && keyEnd + 1 < text.Length ? 2 : 1;
        var start = Skip(text, keyEnd);
        if (start < text.Length && text[start] is '=' or ':') start = Skip(text, start + 1);
        return new PropertyLine(text, keyEnd, start, parts);
    }

    private static int Skip(string text, int at)
    {
        while (at < text.Length && IsBlank(text[at])) at++;
        return at;
    }

    private static bool IsBlank(char character) => character is ' ' or '\t' or '\f';

    private static bool EndsInBackslash(ReadOnlySpan<char> text) => (text.Length - text.TrimEnd('\\').Length) % 2 == 1;
}
