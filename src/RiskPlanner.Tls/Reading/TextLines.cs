namespace RiskPlanner.Tls;

/// <summary>The lines of a file within bounds, comments taken away.</summary>
internal static class TextLines
{
    /// <summary>The lines that are not empty; faults for what is beyond the bounds.</summary>
    /// <param name="text">The text, with line feeds.</param>
    /// <param name="comment">The character that begins a comment; null where there are none.</param>
    /// <param name="faults">Where faults go.</param>
    public static List<TextLine> Of(string text, char? comment, FaultList faults) =>
    [
        .. Whole(text, faults).Select(line => comment is { } begins && line.Text.IndexOf(begins, StringComparison.Ordinal) is >= 0 and var at ? line with { Text = line.Text[..at] } : line)
            .Where(line => HasNoZero(line, faults) && !string.IsNullOrWhiteSpace(line.Text)).Select(line => line with { Text = line.Text.TrimEnd() }),
    ];

    /// <summary>All lines as they are, the empty ones too; faults for what is beyond the bounds, and for zero bytes.</summary>
    /// <param name="text">The text, with line feeds.</param>
    /// <param name="faults">Where faults go.</param>
    public static List<TextLine> Natural(string text, FaultList faults) => [.. Whole(text, faults).Where(line => HasNoZero(line, faults))];

    private static IEnumerable<TextLine> Whole(string text, FaultList faults)
    {
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (number > TlsFileReader.MostLines)
            {
                faults.Add(number, 1, "", "The file has too many lines.", $"at most {TlsFileReader.MostLines:N0}");
                break;
            }

            if (line.Length <= TlsFileReader.LongestLine) yield return new TextLine(number, line);
            else faults.Add(number, TlsFileReader.LongestLine + 1, "", "The line is too long.", $"at most {TlsFileReader.LongestLine:N0} characters");
        }
    }

    private static bool HasNoZero(TextLine line, FaultList faults)
    {
        if (line.Text.IndexOf('\0', StringComparison.Ordinal) is not (>= 0 and var zero)) return true;
        faults.Add(line.Number, zero + 1, "0x00", "Text holds no zero bytes.", "a file in UTF-8, not in EBCDIC or UTF-16");
        return false;
    }
}
