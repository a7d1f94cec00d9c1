namespace RiskPlanner.Tls;

/// <summary>A line of a file, without what is a comment.</summary>
/// <param name="Number">Its number, from 1 on.</param>
/// <param name="Text">What stands in it before a comment.</param>
internal readonly record struct TextLine(int Number, string Text)
{
    /// <summary>The words of the line with the columns at which they begin, from 1 on.</summary>
    public List<(string Word, int Column)> Words()
    {
        var words = new List<(string, int)>();
        for (var at = 0; at < Text.Length;)
        {
            if (char.IsWhiteSpace(Text[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < Text.Length && !char.IsWhiteSpace(Text[end])) end++;
            words.Add((Text[at..end], at + 1));
            at = end;
        }

        return words;
    }
}
