namespace RiskPlanner.Interchange;

/// <summary>A list or mapping that is being written and has comments in it.</summary>
internal sealed class CommentedPart(CommentTree comments, Shape shape, int indentation)
{
    private int _items;
    private int _fields;

    public CommentTree Comments => comments;

    public Shape Shape => shape;

    /// <summary>The blanks before its keys or dashes.</summary>
    public int Indentation => indentation;

    /// <summary>Passes on to the next item and gives its index.</summary>
    public int NextItem() => _items++;

    /// <summary>Passes on to a key. What has comments and would stand before it, but is left out, is handed over.</summary>
    public Field? NextKey(ReadOnlySpan<char> key, Action<CommentTree> leftOut)
    {
        if (shape is not ObjectShape mapping) return null;
        for (; _fields < mapping.Fields.Count; _fields++)
        {
            var field = mapping.Fields[_fields];
            if (key.SequenceEqual(field.Key))
            {
                _fields++;
                return field;
            }

            if (comments.Of(field.Key) is { IsTaken: false } place) leftOut(place);
        }

        return null;
    }
}
