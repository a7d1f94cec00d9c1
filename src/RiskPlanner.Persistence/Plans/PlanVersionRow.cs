namespace RiskPlanner.Persistence.Plans;

/// <summary>A version of a plan.</summary>
internal sealed class PlanVersionRow
{
    public required string Plan { get; init; }

    public required int Number { get; init; }

    public required DateTimeOffset SavedAt { get; init; }

    public required string Author { get; init; }

    public required string Summary { get; init; }

    public string? Name { get; set; }

    /// <summary>What it changes (<see cref="ChangesDocument"/>).</summary>
    public required byte[] Changes { get; init; }
}
