namespace RiskPlanner.Naming;

/// <summary>What a standard makes of a label.</summary>
internal enum LabelOutcome : byte
{
    /// <summary>There is no standard, or it ignores the label.</summary>
    NotRead,

    /// <summary>It is no label at all.</summary>
    Malformed,

    /// <summary>It follows a pattern.</summary>
    Follows,

    /// <summary>It would follow one, but a part has a value that the standard does not know.</summary>
    UnknownValue,

    /// <summary>It follows none, but one is near.</summary>
    NearlyFollows,

    /// <summary>It follows none.</summary>
    FollowsNone,
}
