namespace RiskPlanner.Interchange;

/// <summary>
/// Finds out what each comment of a text belongs to. A full line belongs to the key or item that follows; when it is
/// indented deeper than that, to the end of the list or mapping before it, as somebody means who puts an item into
/// comments. A comment behind something belongs to that. In brackets and braces indentation means nothing.
/// </summary>
internal sealed class CommentAttachment
{
    private readonly IReadOnlyList<FoundComment> _comments;
    private readonly CancellationToken _cancellation;
    private readonly Dictionary<string, PlaceCommentsBuilder> _places = [];
    private List<string> _header = [];
    private List<string> _end = [];
    private int _next;

    // The key or item outside of brackets that was passed last, and what it lies in.
    private (CommentFrame Frame, string? Key, int Index)? _last;

    private CommentAttachment(IReadOnlyList<FoundComment> comments, CancellationToken cancellation) => (_comments, _cancellation) = (comments, cancellation);

    /// <summary>The comments of a document by place.</summary>
    public static PlanComments Of(PlanDocument document, CancellationToken cancellation = default)
    {
        if (document.Comments.Count == 0) return PlanComments.Empty;
        var attachment = new CommentAttachment(document.Comments, cancellation);
        attachment.TakeHeader(document.Root);
        attachment.Visit(new CommentFrame(null, document.Root, 0, null));
        attachment.TakeRest();
        return PlanComments.Of(
            attachment._header, attachment._places.Select(place => KeyValuePair.Create(place.Key, place.Value.Build())), attachment._end);
    }

    // Everything up to the last blank line before the first key: what stands right above the key belongs to the key.
    private void TakeHeader(DocumentNode root)
    {
        var first = root.Entries.Count > 0 ? PlaceOf(root.Entries[0].Key) : PlaceOf(root);
        var count = 0;
        while (count < _comments.Count && IsBefore(_comments[count], first)) count++;
        var above = count;
        while (above > 0 && !_comments[above - 1].BlankAfter) above--;
        _header = new CommentGroup().Add(_comments.Take(above)).Lines;
        _next = above;
    }

    private void Visit(CommentFrame frame)
    {
        var node = frame.Node;
        for (var i = 0; i < node.Entries.Count && _next < _comments.Count; i++)
        {
            TakeAllBefore(frame, node.Entries[i].Key.Text, i, PlaceOf(node.Entries[i].Key));
            if (i + 1 == node.Entries.Count || HasCommentBefore(PlaceOf(node.Entries[i + 1].Key)))
                Descend(new CommentFrame(frame, node.Entries[i].Value, i, node.Entries[i].Key.Text));
        }

        for (var i = 0; i < node.Items.Count && _next < _comments.Count; i++)
        {
            TakeAllBefore(frame, null, i, PlaceOf(node.Items[i]));
            // Most items of a large plan have no comment in them; what comes next then says all that the walk would.
            if (i + 1 == node.Items.Count || HasCommentBefore(PlaceOf(node.Items[i + 1])))
                Descend(new CommentFrame(frame, node.Items[i], i, null));
        }

        // What is left in these brackets comes after their last part.
        while (node.IsFlow && _next < _comments.Count && _comments[_next].Flow == PlaceOf(node))
            Leave(frame, behind: node.Entries.Count > 0 ? (node.Entries[^1].Key.Text, 0) : node.Items.Count > 0 ? (null, node.Items.Count - 1) : null);
    }

    private void Descend(CommentFrame frame)
    {
        if (frame.Node.Kind is DocumentNodeKind.List or DocumentNodeKind.Mapping) Visit(frame);
    }

    private void TakeAllBefore(CommentFrame frame, string? key, int index, (int Line, int Column) at)
    {
        while (HasCommentBefore(at)) TakeBefore(frame, key, index);
        if (!frame.Node.IsFlow) _last = (frame, key, index);
    }

    private void TakeBefore(CommentFrame frame, string? key, int index)
    {
        _cancellation.ThrowIfCancellationRequested();
        var comment = _comments[_next];
        if (frame.Node.IsFlow && comment.IsInline && comment.Flow == (frame.Node.Line, frame.Node.Column) && index > 0)
            Place(Previous(frame, index)).AddInline(comment);
        else if (!frame.Node.IsFlow && comment is { IsInline: true, Flow: null } && _last is { } last)
            Place(last.Frame.PathOf(last.Key, last.Index)).AddInline(comment);
        else if (!frame.Node.IsFlow && Outdented(comment) is { } container && !frame.IsWithin(container))
            Place(container.Path).After.Add(comment);
        else
            Place(frame.PathOf(key, index)).Before.Add(comment, withBlankAfter: true);
        _next++;
    }

    private void Leave(CommentFrame frame, (string? Key, int Index)? behind)
    {
        var comment = _comments[_next++];
        if (comment.IsInline && behind is { } part) Place(frame.PathOf(part.Key, part.Index)).AddInline(comment);
        else if (frame.Outer is null) _end = new CommentGroup(_end).Add([comment]).Lines;
        else Place(frame.Path).After.Add(comment);
    }

    private void TakeRest()
    {
        var end = new CommentGroup(_end);
        for (; _next < _comments.Count; _next++)
        {
            var comment = _comments[_next];
            if (comment is { IsInline: true, Flow: null } && _last is { } last) Place(last.Frame.PathOf(last.Key, last.Index)).AddInline(comment);
            else if (Outdented(comment) is { Outer: not null } container) Place(container.Path).After.Add(comment);
            else end.Add([comment]);
        }

        _end = end.Lines;
    }

    // The innermost list or mapping around the last key or item that begins no further right than the comment.
    private CommentFrame? Outdented(FoundComment comment)
    {
        var frame = _last?.Frame;
        while (frame is not null && frame.Column > comment.Column) frame = frame.Outer;
        return frame;
    }

    private static string Previous(CommentFrame frame, int index) =>
        frame.Node.Kind == DocumentNodeKind.List ? frame.PathOf(null, index - 1) : frame.PathOf(frame.Node.Entries[index - 1].Key.Text, 0);

    private bool HasCommentBefore((int Line, int Column) at) => _next < _comments.Count && IsBefore(_comments[_next], at);

    private static (int Line, int Column) PlaceOf(DocumentKey key) => (key.Line, key.Column);

    private static (int Line, int Column) PlaceOf(DocumentNode node) => (node.Line, node.Column);

    private static bool IsBefore(FoundComment comment, (int Line, int Column) at) =>
        comment.Line < at.Line || (comment.Line == at.Line && comment.Column < at.Column);

    private PlaceCommentsBuilder Place(string path)
    {
        if (!_places.TryGetValue(path, out var place)) _places.Add(path, place = new PlaceCommentsBuilder());
        return place;
    }
}
