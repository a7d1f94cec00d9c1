namespace RiskPlanner.Interchange;

/// <summary>What a node of a YAML document is.</summary>
internal enum DocumentNodeKind : byte
{
    /// <summary>Text, a number, true or false, or nothing.</summary>
    Scalar,

    /// <summary>A list.</summary>
    List,

    /// <summary>Keys with values.</summary>
    Mapping,

    /// <summary>Something that was reported already and is not looked into, such as an alias.</summary>
    Refused,
}
