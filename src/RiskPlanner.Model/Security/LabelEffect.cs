namespace RiskPlanner.Model;

/// <summary>What becomes of a label that a new data set is offered.</summary>
public enum LabelEffect
{
    /// <summary>It is encrypted under it; or there is none, and it is in clear.</summary>
    Applies,

    /// <summary>The label is ignored, and the data set is in clear.</summary>
    Ignored,

    /// <summary>The allocation fails: there is no data set.</summary>
    AllocationFails,
}
