namespace RiskPlanner.Interchange;

/// <summary>Tells editors of the forms that files have.</summary>
internal static class FieldForms
{
    // Longer text is written in several lines.
    private const int LongestLine = 200;

    public static FieldForm Of(Field field) => Of(field.Shape, field) with
    {
        Key = field.Key,
        Meaning = field.FullMeaning,
        Required = field.Required,
        Default = field.Default switch { bool truth => truth ? "true" : "false", null => null, var value => Word(field.Shape, value) },
    };

    private static FieldForm Of(Shape shape, Field field) => shape is TextOrMappingShape both ? Of(both.Whole, field) with { ShortKey = both.Whole.Fields[0].Key } : new()
    {
        Key = "",
        Meaning = "",
        Expected = shape.Expected,
        Kind = KindOf(shape),
        MaximumLength = (shape as TextShape)?.MaximumLength,
        IsUpperCase = shape is TextShape { IsUpperCase: true },
        Noun = shape is ObjectShape named ? named.Name : "",
        Choices = shape is ChoiceShape choice ? [.. choice.Choices.Select(one => new FieldChoice(one.Word, one.Meaning))] : [],
        Fields = shape is ObjectShape mapping ? [.. mapping.Fields.Select(Of)] : [],
        Item = shape is ListShape list ? Of(list.Item, field) : null,
        IsSchedule = shape is ObjectShape { IsSchedule: true },
        RefersTo = field.RefersTo,
    };

    private static FieldKind KindOf(Shape shape) => shape switch
    {
        DateShape => FieldKind.Text,
        TextShape text => text.MaximumLength > LongestLine ? FieldKind.Prose : FieldKind.Text,
        IntegerShape => FieldKind.WholeNumber,
        MoneyShape => FieldKind.Number,
        BooleanShape => FieldKind.Boolean,
        ChoiceShape => FieldKind.Choice,
        InstantShape => FieldKind.Instant,
        PeriodShape => FieldKind.Period,
        ObjectShape => FieldKind.Mapping,
        ListShape => FieldKind.List,
        _ => throw new ArgumentException($"No editor knows {shape.GetType().Name}.", nameof(shape)),
    };

    private static string Word(Shape shape, object value) =>
        shape is ChoiceShape choice ? choice.Choices.First(one => one.Value.Equals(value)).Word : $"{value}";
}
