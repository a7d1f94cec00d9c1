using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>
/// A part of the plan document: one of the lists at its root, or its head, which is everything else. Made of the same
/// declaration that reads and checks plan files. Immutable.
/// </summary>
public sealed class PlanSection
{
    /// <summary>The key of the head, and the identity of the one item in it.</summary>
    public const string HeadKey = "plan";

    internal PlanSection(Field? list, ObjectShape shape)
    {
        (List, Shape) = (list, shape);
        Fields = [.. shape.Fields.Select(FieldForms.Of)];
    }

    /// <summary>Its key in the plan file, such as <c>dataSets</c>; <see cref="HeadKey"/> for the head.</summary>
    public string Key => List?.Key ?? HeadKey;

    /// <summary>What one of its items is, with the article: "a data set".</summary>
    public string What => Shape.What;

    /// <summary>What an item is, in sentences for users.</summary>
    public string Description => Shape.Description;

    /// <summary>What the list is, as a sentence for users.</summary>
    public string Meaning => List?.Meaning ?? Shape.Description;

    /// <summary>Whether this is the head: one item, which cannot be added, removed or renamed.</summary>
    public bool IsHead => List is null;

    /// <summary>The key whose value tells the items apart: the first one of each list item.</summary>
    public string IdentityKey => Shape.Fields[0].Key;

    /// <summary>The keys of an item, in the order of the file.</summary>
    public IReadOnlyList<FieldForm> Fields { get; }

    internal Field? List { get; }

    internal ObjectShape Shape { get; }

    /// <summary>The identity of a value of the model, where no other item of its section has the same one.</summary>
    internal string IdentityOf(object value) => IsHead ? HeadKey : Shape.Fields[0].Get(value)?.ToString() ?? "";

    /// <summary>
    /// The identities of the values of a section, each once: of keys with one label, which lie in several key stores, the first has the
    /// label alone.
    /// </summary>
    internal IEnumerable<string> IdentitiesOf(IEnumerable<object> values) => HasFurtherIdentities ? ToldApart(values) : values.Select(IdentityOf);

    // Of the other sections no two items have one identity, so that nothing has to be remembered of 100,000 of them.
    private bool HasFurtherIdentities => Key == "keys";

    private IEnumerable<string> ToldApart(IEnumerable<object> values)
    {
        var taken = new HashSet<string>(StringComparer.Ordinal);
        foreach (var value in values)
        {
            var identity = IdentityOf(value);
            yield return taken.Add(identity) ? identity : FurtherIdentityOf(value) ?? identity;
        }
    }

    /// <summary>The identity of an item whose own identity another item has; null where items of this section cannot be told apart further.</summary>
    /// <param name="item">The item.</param>
    public string? FurtherIdentityOf(PlanItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        // Reading takes time.
        if (!HasFurtherIdentities) return null;
        return PlanItems.Read(this, item.ToJson()).Value is { } value ? FurtherIdentityOf(value) : null;
    }

    /// <summary>The same of a value of the model: a key with its key store, as an event names it.</summary>
    internal static string? FurtherIdentityOf(object value) => value is KeyDefinition key ? $"{key.Label} in={key.KeyStore}" : null;
}
