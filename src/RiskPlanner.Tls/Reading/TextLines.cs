namespace RiskPlanner.Tls;

/// <summary>The lines of a file within bounds, comments taken away.</summary>
internal static class TextLines
{
    /// <summary>The lines that are not empty; faults for what is beyond the bounds.</summary>
    /// <param name="text">The text.</param>
    /// <param name="comment">The character that begins a comment; null where there are none.</param>
    /// <param name="faults">Where faults go.</param>
    public static List<TextLine> Of(string text, char? comment, FaultList faults)
    {
        var lines = new List<TextLine>();
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            number++;
            var line = text.AsSpan()[range];
            if (number > TlsFileReader.MostLines)
            {
                faults.Add(number, 1, "", "The file has too many lines.", $"at most {TlsFileReader.MostLines:N0}");
                break;
            }

            if (line.Length > TlsFileReader.LongestLine)
            {
                faults.Add(number, TlsFileReader.LongestLine + 1, "", "The line is too long.", $"at most {TlsFileReader.LongestLine:N0} characters");
                continue;
            }

            if (comment is { } begins && line.IndexOf(begins) is >= 0 and var at) line = line[..at];
            if (line.IndexOf('\0') is >= 0 and var zero) faults.Add(number, zero + 1, "0x00", "Text holds no zero bytes.", "a file in UTF-8, not in EBCDIC or UTF-16");
            if (!line.IsWhiteSpace()) lines.Add(new TextLine(number, line.TrimEnd().ToString()));
        }

        return lines;
    }
}
