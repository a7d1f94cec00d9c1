namespace RiskPlanner.Interchange;

/// <summary>The form of a list of one type of the model.</summary>
/// <param name="item">The form of each item.</param>
/// <param name="minimum">The fewest items, 0 or 1.</param>
internal sealed class ListShapeOfT<T>(Shape item, int minimum = 0) : ListShape(item, minimum)
{
    /// <inheritdoc/>
    public override object? Fallback => Array.Empty<T>();

    /// <inheritdoc/>
    public override object ListOf(IReadOnlyList<object> items) => items.Cast<T>().ToArray();

    /// <inheritdoc/>
    public override object? Read(DocumentNode node, string path, PlaceCollector faults)
    {
        if (!IsList(node, path, faults)) return null;
        var items = new T[node.Items.Count];
        for (var i = 0; i < items.Length; i++)
        {
            // A wrong item keeps its place, so that the places of the others stay true.
            items[i] = (Item.Read(node.Items[i], faults.Inside(path, i), faults) ?? Item.Fallback) is T item ? item : default!;
        }

        return items;
    }
}
