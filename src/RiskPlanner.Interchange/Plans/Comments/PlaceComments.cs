namespace RiskPlanner.Interchange;

/// <summary>The comments of one place of a plan file. Immutable; safe between threads.</summary>
public sealed record PlaceComments
{
    /// <summary>
    /// The lines before the place: each a comment from its <c>#</c> on, or empty for a blank line between comments (or
    /// before or after them).
    /// </summary>
    /// <exception cref="ArgumentException">A line is neither empty nor a comment, or spans lines.</exception>
    public IReadOnlyList<string> Before { get; init => field = Checked(value); } = [];

    /// <summary>The comment on the line of the place, from its <c>#</c> on; empty when there is none.</summary>
    /// <exception cref="ArgumentException">It is no comment, or spans lines.</exception>
    public string Inline { get; init => field = Checked(value); } = "";

    /// <summary>The lines after the last part of a list or of a mapping, in the form of <see cref="Before"/>.</summary>
    /// <exception cref="ArgumentException">A line is neither empty nor a comment, or spans lines.</exception>
    public IReadOnlyList<string> After { get; init => field = Checked(value); } = [];

    internal bool IsEmpty => Before.Count == 0 && Inline.Length == 0 && After.Count == 0;

    // What is put into a file as a comment must be one: anything else would become part of the plan.
    internal static IReadOnlyList<string> Checked(IReadOnlyList<string> lines)
    {
        foreach (var line in lines) Checked(line);
        return [.. lines];
    }

    private static string Checked(string line)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.Length == 0 || (line[0] == '#' && !CommentLines.HasEnd(line))) return line;
        throw new ArgumentException($"'{line}' is no comment. Expected: one line that begins with #, or an empty one.", nameof(line));
    }
}
