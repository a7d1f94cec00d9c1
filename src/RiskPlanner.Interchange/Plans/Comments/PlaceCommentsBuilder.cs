namespace RiskPlanner.Interchange;

/// <summary>The comments of a place as they are gathered.</summary>
internal sealed class PlaceCommentsBuilder
{
    private string _inline = "";

    public CommentGroup Before { get; } = new();

    public CommentGroup After { get; } = new();

    /// <summary>Adds a comment behind the place. A line has room for one; a further one goes before it.</summary>
    public void AddInline(FoundComment comment)
    {
        if (_inline.Length == 0) _inline = comment.Text;
        else Before.Lines.Add(comment.Text);
    }

    public PlaceComments Build() => new() { Before = Before.Lines, Inline = _inline, After = After.Lines };
}
