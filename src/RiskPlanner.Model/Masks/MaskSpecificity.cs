namespace RiskPlanner.Model;

/// <summary>
/// Which of two masks is the more specific one: at the first place where they differ, a character comes before <c>%</c>, that
/// before <c>*</c>, that before <c>**</c> (RACF Security Administrator's Guide, "How RACF selects a generic profile").
/// A total order. Pure; safe between threads.
/// </summary>
internal static class MaskSpecificity
{
    private const int ExactEnd = -1;
    private const int OpenEnd = 4;

    /// <summary>Below zero when the left mask is the more specific one, above when the right one is, zero when they are equal.</summary>
    /// <param name="left">A mask.</param>
    /// <param name="right">The other one.</param>
    /// <param name="endsOpen">Whether a star at the end goes on to the end of the name, as in profiles of general resources.</param>
    public static int Compare(string left, string right, bool endsOpen = false)
    {
        var place = 0;
        while (place < left.Length && place < right.Length && left[place] == right[place]) place++;
        // Inside '**' the two differ as '*' and '**' do.
        if (place > 0 && (left[place - 1] == '*') && (IsStar(left, place) || IsStar(right, place))) place--;
        var ranks = Rank(left, place, right, endsOpen).CompareTo(Rank(right, place, left, endsOpen));
        return ranks != 0 ? ranks : string.CompareOrdinal(left, right);
    }

    private static bool IsStar(string text, int place) => place < text.Length && text[place] == '*';

    private static int Rank(string text, int place, string other, bool endsOpen)
    {
        if (place >= text.Length) return EndsOpen(text, other, endsOpen) ? OpenEnd : ExactEnd;
        if (text[place] == '%') return 1;
        if (text[place] != '*') return 0;
        return IsStar(text, place + 1) ? 3 : 2;
    }

    // A mask that ends in ** goes on over whatever the other one still says; one that ends in * only within the qualifier.
    private static bool EndsOpen(string text, string other, bool endsOpen)
    {
        if (text.EndsWith("**", StringComparison.Ordinal) || (endsOpen && text.EndsWith('*'))) return true;
        return text.EndsWith('*') && other.Length > text.Length && other[text.Length] != '.';
    }
}
