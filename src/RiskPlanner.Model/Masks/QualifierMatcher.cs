namespace RiskPlanner.Model;

/// <summary>
/// Matches names against masks. Both levels, characters in a qualifier and qualifiers in a name, go back to the last star
/// only: what an earlier star took can be taken by the last one as well, so nothing multiplies. Pure; safe between threads.
/// </summary>
internal static class QualifierMatcher
{
    /// <summary>Whether the mask covers the name.</summary>
    /// <param name="mask">The mask.</param>
    /// <param name="name">The name.</param>
    /// <param name="endsOpen">
    /// Whether a star at the end of the mask goes on to the end of the name, across periods: profiles of general resources (RACF Security
    /// Administrator's Guide, "Generic profiles"). Profiles of data sets, with EGN, end there.
    /// </param>
    public static bool Matches(ReadOnlySpan<char> mask, ReadOnlySpan<char> name, bool endsOpen = false)
    {
        // Places of the qualifiers that come next; past the end when there is none left.
        var (inMask, inName) = (0, 0);
        var (afterStars, retry) = (-1, 0);
        while (inName <= name.Length)
        {
            if (inMask <= mask.Length)
            {
                var pattern = QualifierAt(mask, inMask);
                if (pattern is "**")
                {
                    inMask += 3;
                    (afterStars, retry) = (inMask, inName);
                    continue;
                }

                var qualifier = QualifierAt(name, inName);
                if (MatchesQualifier(pattern, qualifier))
                {
                    if (endsOpen && pattern is [.., '*'] && inMask + pattern.Length == mask.Length) return true;
                    inMask += pattern.Length + 1;
                    inName += qualifier.Length + 1;
                    continue;
                }
            }

            if (afterStars < 0) return false;
            retry += QualifierAt(name, retry).Length + 1;
            (inMask, inName) = (afterStars, retry);
        }

        while (inMask <= mask.Length && QualifierAt(mask, inMask) is "**") inMask += 3;
        return inMask > mask.Length;
    }

    private static ReadOnlySpan<char> QualifierAt(ReadOnlySpan<char> text, int start)
    {
        var rest = text[start..];
        var period = rest.IndexOf('.');
        return period < 0 ? rest : rest[..period];
    }

    private static bool MatchesQualifier(ReadOnlySpan<char> pattern, ReadOnlySpan<char> qualifier)
    {
        var (inPattern, inQualifier) = (0, 0);
        var (afterStar, retry) = (-1, 0);
        while (inQualifier < qualifier.Length)
        {
            if (inPattern < pattern.Length && pattern[inPattern] == '*')
            {
                (afterStar, retry) = (++inPattern, inQualifier);
            }
            else if (inPattern < pattern.Length && (pattern[inPattern] == '%' || pattern[inPattern] == qualifier[inQualifier]))
            {
                inPattern++;
                inQualifier++;
            }
            else
            {
                if (afterStar < 0) return false;
                (inPattern, inQualifier) = (afterStar, ++retry);
            }
        }

        return pattern[inPattern..].Trim('*').IsEmpty;
    }
}
