namespace RiskPlanner.Reports.Drawing;

/// <summary>How a copy comes about, as far as a drawing tells; each kind has a line of its own.</summary>
public enum CopyKind
{
    /// <summary>Records are read and written through the access methods, so they are decrypted and encrypted again.</summary>
    Records,

    /// <summary>Blocks are moved as they are, still encrypted.</summary>
    Blocks,

    /// <summary>A point in time within an array.</summary>
    PointInTime,

    /// <summary>Every write reaches the other array at once.</summary>
    Mirror,

    /// <summary>Writes reach the other array with a lag.</summary>
    LaggingMirror,

    /// <summary>Cartridges are carried to another site.</summary>
    Carried,
}
