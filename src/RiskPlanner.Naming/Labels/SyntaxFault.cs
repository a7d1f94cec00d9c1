namespace RiskPlanner.Naming;

/// <summary>What keeps a text from being a key label.</summary>
internal enum SyntaxFault : byte
{
    /// <summary>Nothing: it is one.</summary>
    None,

    /// <summary>It is empty.</summary>
    Empty,

    /// <summary>It has more than 64 characters.</summary>
    TooLong,

    /// <summary>A letter is in lower case.</summary>
    LowerCase,

    /// <summary>It begins with a digit or a period.</summary>
    FirstCharacter,

    /// <summary>It holds a character that no label holds.</summary>
    Character,
}
