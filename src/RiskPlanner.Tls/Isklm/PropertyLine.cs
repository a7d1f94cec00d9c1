namespace RiskPlanner.Tls;

/// <summary>A property as a properties file writes it, over one line or several.</summary>
/// <param name="Text">What was written, without what joins lines.</param>
/// <param name="KeyEnd">Where the name ends in it.</param>
/// <param name="ValueStart">Where the value begins in it.</param>
/// <param name="Parts">Where its lines begin in it, with their places: offset, line, and column of the first character, from 1 on.</param>
internal sealed record PropertyLine(string Text, int KeyEnd, int ValueStart, IReadOnlyList<(int Offset, int Line, int Column)> Parts)
{
    /// <summary>Where a character of it stands: line and column.</summary>
    public (int Line, int Column) At(int offset)
    {
        var part = Parts.Last(one => one.Offset <= offset);
        return (part.Line, part.Column + offset - part.Offset);
    }
}
