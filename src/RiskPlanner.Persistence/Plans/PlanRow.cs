namespace RiskPlanner.Persistence.Plans;

/// <summary>A plan in its table; what it says is in its items.</summary>
internal sealed class PlanRow
{
    public required string Slug { get; init; }

    public required string Name { get; set; }

    /// <summary>The number of the present version.</summary>
    public required int Version { get; set; }

    public required DateTimeOffset SavedAt { get; set; }

    public required string Author { get; set; }

    /// <summary>How many drafts of it were ever begun: the number of the last one.</summary>
    public int DraftsBegun { get; set; }

    /// <summary>Of a draft, the plan's slug; null of a plan, and then the three after it as well.</summary>
    public string? DraftOf { get; init; }

    public int? DraftFrom { get; init; }

    public string? DraftName { get; init; }

    public string? DraftOwner { get; init; }
}
