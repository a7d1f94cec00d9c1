namespace RiskPlanner.Application.Plans;

/// <summary>Which items of a section are wanted, and in which order.</summary>
public sealed record ItemQuery
{
    /// <summary>The section.</summary>
    public required string Section { get; init; }

    /// <summary>A mask that the identity must match, as on z/OS: <c>HLQ.**</c>, <c>*</c>, <c>%</c>; null or empty for all.</summary>
    public string? Mask { get; init; }

    /// <summary>Values that columns must have.</summary>
    public IReadOnlyList<ColumnFilter> Filters { get; init; } = [];

    /// <summary>The column to sort by; null is the order of the plan.</summary>
    public ItemColumn? SortBy { get; init; }

    /// <summary>Whether the greatest comes first.</summary>
    public bool Descending { get; init; }

    /// <summary>How many to leave out at the beginning.</summary>
    public int Skip { get; init; }

    /// <summary>How many to give, 1 or more.</summary>
    public int Take { get; init; } = 50;
}
