namespace RiskPlanner.Interchange;

/// <summary>What kind of value stands under a key; decides how it is shown and edited.</summary>
public enum FieldKind
{
    /// <summary>Text in one line.</summary>
    Text,

    /// <summary>Text of several lines.</summary>
    Prose,

    /// <summary>A whole number.</summary>
    WholeNumber,

    /// <summary>A number with a fraction.</summary>
    Number,

    /// <summary>True or false.</summary>
    Boolean,

    /// <summary>A word from a fixed set.</summary>
    Choice,

    /// <summary>A moment in UTC.</summary>
    Instant,

    /// <summary>A period (ISO 8601).</summary>
    Period,

    /// <summary>A mapping of further keys.</summary>
    Mapping,

    /// <summary>A list.</summary>
    List,
}
