namespace RiskPlanner.Emulator.Crypto;

/// <summary>Which part of a master key is entered.</summary>
internal enum KeyPartKind
{
    /// <summary>The first: empties NEW before.</summary>
    First,

    /// <summary>One in between.</summary>
    Middle,

    /// <summary>The last: makes NEW full.</summary>
    Final,
}
