namespace RiskPlanner.Interchange;

/// <summary>Lines of comments as they are gathered, with one empty line where the text has blank ones.</summary>
internal sealed class CommentGroup(List<string> lines)
{
    public CommentGroup()
        : this([])
    {
    }

    public List<string> Lines => lines;

    public CommentGroup Add(IEnumerable<FoundComment> comments)
    {
        foreach (var comment in comments) Add(comment);
        return this;
    }

    /// <summary>Adds a comment on a line of its own.</summary>
    /// <param name="comment">The comment.</param>
    /// <param name="withBlankAfter">Whether a blank line after it counts: not where the next thing belongs to something else.</param>
    public void Add(FoundComment comment, bool withBlankAfter = false)
    {
        if (comment.BlankBefore && (lines.Count == 0 || lines[^1].Length > 0)) lines.Add("");
        lines.Add(comment.Text);
        if (withBlankAfter && comment.BlankAfter) lines.Add("");
    }
}
