namespace RiskPlanner.Tls;

/// <summary>
/// Leaves the sequence numbers out that editors write into columns 73 to 80 of records of 80 bytes (F2C), and of JCL whatever stands there: it is no part
/// of a statement.
/// </summary>
internal static class SequenceNumbers
{
    private const int Column = 73;
    private const int RecordLength = 80;

    // JCL is written in columns 1 to 71; 72 marks what goes on.
    private const int JclLength = 71;

    /// <summary>The lines without them, and where the first of them stands outside of JCL; null where there is none.</summary>
    public static (List<TextLine> Lines, Place? First) Without(IReadOnlyList<TextLine> lines, string file)
    {
        Place? first = null;
        var bare = new List<TextLine>(lines.Count);
        foreach (var line in lines)
        {
            var length = line.Text.Length;
            if (line.Text.StartsWith("//", StringComparison.Ordinal))
            {
                if (length is > JclLength and <= RecordLength) length = JclLength;
            }
            else if (IsNumbered(line.Text))
            {
                first ??= new Place(file, line.Number, Column);
                length = Column - 1;
            }

            if (line.Text[..length].TrimEnd() is { Length: > 0 } text) bare.Add(line with { Text = text });
        }

        return (bare, first);
    }

    // A word that only ends in digits there is none.
    private static bool IsNumbered(string line) =>
        line.Length == RecordLength && char.IsWhiteSpace(line[Column - 2]) && line.AsSpan(Column - 1).IndexOfAnyExceptInRange('0', '9') < 0;
}
