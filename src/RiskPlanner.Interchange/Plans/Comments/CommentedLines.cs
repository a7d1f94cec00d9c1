using System.Text;

namespace RiskPlanner.Interchange;

/// <summary>
/// Takes the lines of a canonical plan one by one and puts them out with blank lines and comments. It goes by the
/// canonical form: two blanks of indentation for each level, one key or item per line, everything that has no lines of its
/// own in one line. Only where there are comments does it follow what a line is about.
/// </summary>
internal sealed class CommentedLines
{
    private readonly StringBuilder _text = new();
    private readonly Stack<CommentedPart> _open = new();
    private readonly PlanComments _comments;
    private readonly List<UnplacedComment> _unplaced;

    public CommentedLines(PlanComments comments, CommentTree tree, List<UnplacedComment> unplaced)
    {
        _comments = comments;
        _unplaced = unplaced;
        _open.Push(new CommentedPart(tree, PlanShape.Root, 0));
        PutLines(comments.Header, 0);
        if (comments.Header.Count > 0) PutBlank();
    }

    /// <summary>Takes the next line, without its line end.</summary>
    public void Take(ReadOnlySpan<char> line)
    {
        var indentation = line.IndexOfAnyExcept(' ');
        while (_open.Peek().Indentation > indentation) Close();
        // A blank line before each list of the root: only a key of the root begins in the first column.
        if (indentation == 0 && line[^1] == ':') PutBlank();
        var inline = _open.Peek().Indentation == indentation ? Enter(line[indentation..], indentation) : "";
        _text.Append(line);
        if (inline.Length > 0) _text.Append(' ').Append(inline);
        _text.Append('\n');
    }

    /// <summary>Ends the text and gives it.</summary>
    public string Finish()
    {
        while (_open.Count > 0) Close();
        PutLines(_comments.End, 0);
        return _text.ToString();
    }

    // Writes what stands before the line, opens what it begins, and gives the comment behind it.
    private string Enter(ReadOnlySpan<char> content, int indentation)
    {
        var part = _open.Peek();
        if (part.Shape is not ListShape list) return EnterKey(part, content, indentation, indentation, "");

        var item = part.Comments.Of(part.NextItem());
        if (item is null) return "";
        PutLines(item.Comments.Before, indentation);
        // "- " takes the two columns by which the keys of the item stand further right.
        if (list.Item is not ObjectShape shape || content[2] == '{') return Whole(item, indentation);
        item.IsTaken = true;
        var mapping = new CommentedPart(item, shape, indentation + 2);
        _open.Push(mapping);
        return EnterKey(mapping, content[2..], indentation + 2, indentation, item.Comments.Inline);
    }

    private string EnterKey(CommentedPart part, ReadOnlySpan<char> content, int indentation, int before, string inlineOfItem)
    {
        var colon = content.IndexOf(':');
        var key = part.NextKey(content[..colon], leftOut => PutLeftOut(leftOut, before));
        var comments = key is null ? null : part.Comments.Of(key.Key);
        if (key is null || comments is null) return inlineOfItem;

        PutLines(comments.Comments.Before, before);
        // One comment has room behind a line. The key is what stands there, so the item's goes before it.
        var inline = comments.Comments.Inline.Length > 0 ? comments.Comments.Inline : inlineOfItem;
        if (inlineOfItem.Length > 0 && comments.Comments.Inline.Length > 0) PutLines([inlineOfItem], before);
        if (colon < content.Length - 1)
        {
            var whole = Whole(comments, before);
            return whole.Length > 0 ? whole : inline;
        }

        comments.IsTaken = true;
        _open.Push(new CommentedPart(comments, key.Shape, indentation + 2));
        return inline;
    }

    // What a line holds completely: comments from inside go before it.
    private string Whole(CommentTree place, int indentation)
    {
        place.IsTaken = true;
        foreach (var (_, inner) in place.Keys) PutAll(inner, indentation);
        foreach (var (_, inner) in place.Items.Where(item => !item.Value.IsTaken)) PutAll(inner, indentation);
        PutLines(place.Comments.After, indentation);
        return place.Comments.Inline;
    }

    private void PutAll(CommentTree place, int indentation)
    {
        PutLines(place.Comments.Before, indentation);
        if (Whole(place, indentation) is { Length: > 0 } inline) PutLines([inline], indentation);
    }

    // A key that is left out, because its value is the default: what was said about it stands where it stood.
    private void PutLeftOut(CommentTree place, int indentation)
    {
        GiveBackItems(place);
        PutAll(place, indentation);
    }

    private void Close()
    {
        var part = _open.Pop();
        foreach (var (_, place) in part.Comments.Keys.Where(inner => !inner.Value.IsTaken)) PutLeftOut(place, part.Indentation);
        GiveBackItems(part.Comments);
        PutLines(part.Comments.Comments.After, part.Indentation);
    }

    private void GiveBackItems(CommentTree list)
    {
        foreach (var (_, item) in list.Items.Where(item => !item.Value.IsTaken)) GiveBack(item);
    }

    private void GiveBack(CommentTree place)
    {
        place.IsTaken = true;
        if (!place.Comments.IsEmpty) _unplaced.Add(new UnplacedComment(place.Path, place.Comments));
        foreach (var (_, inner) in place.Keys) GiveBack(inner);
        foreach (var (_, inner) in place.Items) GiveBack(inner);
    }

    private void PutLines(IReadOnlyList<string> lines, int indentation)
    {
        foreach (var line in lines)
        {
            if (line.Length == 0) PutBlank();
            else _text.Append(' ', indentation).Append(line).Append('\n');
        }
    }

    // Never two, and none at the top.
    private void PutBlank()
    {
        if (_text.Length == 0 || (_text.Length > 1 && _text[^1] == '\n' && _text[^2] == '\n')) return;
        _text.Append('\n');
    }
}
