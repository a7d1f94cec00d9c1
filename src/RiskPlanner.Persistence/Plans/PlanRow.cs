namespace RiskPlanner.Persistence.Plans;

/// <summary>A plan in its table.</summary>
internal sealed class PlanRow
{
    public required string Slug { get; init; }

    public required string Name { get; set; }

    public required string Text { get; set; }

    public required string Sha256 { get; set; }

    public required DateTimeOffset SavedAt { get; set; }
}
