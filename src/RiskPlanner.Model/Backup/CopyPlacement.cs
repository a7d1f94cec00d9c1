namespace RiskPlanner.Model;

/// <summary>Who decides where a utility's copy lies.</summary>
public enum CopyPlacement
{
    /// <summary>The plan: any medium that the utility can write.</summary>
    Chosen,

    /// <summary>The hardware: a volume of the same array.</summary>
    SameArray,

    /// <summary>The pairing of arrays: a volume of another array.</summary>
    PairedArray,
}
