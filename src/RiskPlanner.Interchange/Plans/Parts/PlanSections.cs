namespace RiskPlanner.Interchange;

/// <summary>The sections of a plan.</summary>
public static class PlanSections
{
    private static readonly ObjectShape HeadShape = new()
    {
        Name = "head",
        What = "the plan itself",
        Description = "The plan's name, what it is about, and the span of time that it speaks of.",
        Fields = [.. PlanShape.Root.Fields.Where(field => field.Key != "schema" && !IsListOfItems(field))],
        Build = BuildHead,
    };

    /// <summary>The head, then the lists in the order of the file.</summary>
    public static IReadOnlyList<PlanSection> All { get; } =
    [
        new(null, HeadShape),
        .. PlanShape.Root.Fields.Where(IsListOfItems).Select(field => new PlanSection(field, (ObjectShape)((ListShape)field.Shape).Item)),
    ];

    private static readonly Dictionary<string, PlanSection> ByKey = All.ToDictionary(section => section.Key, StringComparer.Ordinal);

    /// <summary>The section of a key, or null.</summary>
    public static PlanSection? Find(string key) => ByKey.GetValueOrDefault(key);

    /// <summary>The section of a key.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static PlanSection Get(string key) => Find(key) ?? throw new ArgumentException($"A plan has no section '{key}'.", nameof(key));

    private static bool IsListOfItems(Field field) => field.Shape is ListShape { Item: ObjectShape };

    // The head's value is a plan without lists: the head's fields read from a plan.
    private static object BuildHead(FieldValues values)
    {
        var whole = new FieldValues(PlanShape.Root);
        foreach (var field in PlanShape.Root.Fields.Where(field => field.Key != "schema" && !IsListOfItems(field)))
        {
            if (values.Get<object?>(field.Key) is { } value) whole.Set(field, value);
        }

        return PlanShape.Root.Build(whole);
    }
}
