namespace RiskPlanner.Interchange.TapeKeys;

/// <summary>Takes commands apart: words between blanks and commas, with values in parentheses. Pure; takes time in proportion to the text.</summary>
internal static class CommandWords
{
    /// <summary>The words; null where a parenthesis or a quote does not close.</summary>
    public static IReadOnlyList<CommandWord>? Of(string text)
    {
        var words = new List<CommandWord>();
        var at = 0;
        while (Skip(text, ref at))
        {
            var from = at;
            if (text[at] == '(') return null;
            while (at < text.Length && text[at] is not ('(' or ' ' or ',' or '\t' or '\n' or '\r'))
            {
                if (text[at] == ')') return null;
                if (text[at] == '\'' && !SkipQuoted(text, ref at)) return null;
                at++;
            }

            var word = text[from..at];
            // A value belongs to the word before it, across blanks too: EXPORT (LABEL('X')).
            var after = at;
            while (after < text.Length && text[after] is ' ' or '\t' && after < text.Length) after++;
            if (after >= text.Length || text[after] != '(')
            {
                words.Add(new CommandWord(word, null));
                continue;
            }

            at = after;
            if (!SkipParentheses(text, ref at)) return null;
            words.Add(new CommandWord(word, text[(after + 1)..(at - 1)]));
        }

        return words;
    }

    private static bool Skip(string text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or ',' or '\t' or '\n' or '\r' && at < text.Length) at++;
        return at < text.Length;
    }

    /// <summary>Goes to the quote that closes.</summary>
    private static bool SkipQuoted(string text, ref int at)
    {
        at = text.IndexOf('\'', at + 1);
        if (at >= 0) return true;
        at = text.Length;
        return false;
    }

    /// <summary>Goes behind the parenthesis that closes.</summary>
    private static bool SkipParentheses(string text, ref int at)
    {
        var depth = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\'' && !SkipQuoted(text, ref at)) return false;
            if (text[at] == '(') depth++;
            if (text[at] == ')' && --depth == 0)
            {
                at++;
                return true;
            }
        }

        return false;
    }
}
