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

    /// <summary>The identity of a value of the model.</summary>
    internal string IdentityOf(object value) => IsHead ? HeadKey : $"{Shape.Fields[0].Get(value)}";
}
