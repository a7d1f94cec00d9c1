namespace RiskPlanner.Naming;

/// <summary>
/// A slip over adjacent lines of a list: of all the places where it can begin and still fits, each is equally likely, and some take every
/// line of a group (docs/naming/adjacency.md). Pure.
/// </summary>
/// <param name="Lines">Over how many lines it goes, 1 or more.</param>
/// <param name="Starts">At how many places it can begin: N - k + 1, or 0 when the list is shorter than the slip.</param>
/// <param name="Hits">How many of them take every line of a group.</param>
public readonly record struct Slip(int Lines, int Starts, int Hits)
{
    /// <summary>The probability that such a slip takes every line of a group, 0 to 1; 0 when no slip fits.</summary>
    public double Probability => Starts == 0 ? 0 : (double)Hits / Starts;

    /// <summary>At how many places a slip can begin.</summary>
    /// <param name="count">How many lines the list has.</param>
    /// <param name="lines">Over how many lines the slip goes.</param>
    public static int StartsIn(int count, int lines) => Math.Max(0, count - lines + 1);

    /// <summary>
    /// The slips that take every line from a first to a last one. For lines p and b with p below b, and k lines of N:
    /// max(0, min(p, N-k+1) - max(1, b-k+1) + 1).
    /// </summary>
    /// <param name="count">How many lines the list has.</param>
    /// <param name="lines">Over how many lines the slip goes.</param>
    /// <param name="first">The first line, from 1 on.</param>
    /// <param name="last">The last line.</param>
    public static Slip Of(int count, int lines, int first, int last)
    {
        var (from, until) = StartsOf(count, lines, first, last);
        return new Slip(lines, StartsIn(count, lines), Math.Max(0, until - from + 1));
    }

    /// <summary>The slips that take every line of any of several groups: each counts once, however many groups it takes.</summary>
    public static Slip OfAny(int count, int lines, IEnumerable<(int First, int Last)> groups)
    {
        ArgumentNullException.ThrowIfNull(groups);
        var hits = 0;
        var covered = 0;
        foreach (var (from, until) in groups.Select(group => StartsOf(count, lines, group.First, group.Last)).Where(starts => starts.From <= starts.Until).OrderBy(starts => starts.From).ThenBy(starts => starts.Until))
        {
            hits += Math.Max(0, until - Math.Max(from - 1, covered));
            covered = Math.Max(covered, until);
        }

        return new Slip(lines, StartsIn(count, lines), hits);
    }

    /// <summary>A slip in any of several lists: each place of each list is equally likely.</summary>
    public static Slip InAny(IReadOnlyCollection<Slip> lists)
    {
        ArgumentNullException.ThrowIfNull(lists);
        return new Slip(lists.Select(slip => slip.Lines).FirstOrDefault(), lists.Sum(slip => slip.Starts), lists.Sum(slip => slip.Hits));
    }

    private static (int From, int Until) StartsOf(int count, int lines, int first, int last) =>
        (Math.Max(1, last - lines + 1), Math.Min(first, StartsIn(count, lines)));
}
