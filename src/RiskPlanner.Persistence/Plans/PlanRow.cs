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
}
