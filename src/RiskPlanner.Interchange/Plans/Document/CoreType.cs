namespace RiskPlanner.Interchange;

/// <summary>What a scalar stands for by YAML 1.2's core schema (YAML 1.2.2, 10.3.2).</summary>
internal enum CoreType : byte
{
    /// <summary>Text: everything in quotes, and what is none of the others.</summary>
    Text,

    /// <summary>A whole number.</summary>
    Integer,

    /// <summary>A number with a fraction or an exponent, an infinity or not-a-number.</summary>
    Float,

    /// <summary>true or false.</summary>
    Boolean,

    /// <summary>null, ~ or nothing.</summary>
    Nothing,
}
