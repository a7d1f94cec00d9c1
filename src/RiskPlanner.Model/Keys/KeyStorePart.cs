namespace RiskPlanner.Model;

/// <summary>What belongs to a key store and lies on a volume of its own, or on one that it shares.</summary>
public enum KeyStorePart
{
    /// <summary>The CKDS.</summary>
    Ckds,

    /// <summary>The RACF data base.</summary>
    SecurityDataBase,
}
