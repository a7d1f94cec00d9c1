namespace RiskPlanner.Application.Plans;

/// <summary>What happened to an item between two versions.</summary>
public enum DifferenceKind
{
    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It has another name, and perhaps other values.</summary>
    Renamed,

    /// <summary>It has other values.</summary>
    Changed,

    /// <summary>Only its comments, or its place in the list, are others.</summary>
    Remarked,
}
