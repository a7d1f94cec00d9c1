namespace RiskPlanner.Application.Threats;

/// <summary>Which threat tables are asked for.</summary>
public sealed record TablesRequest
{
    /// <summary>Whether the further tables are asked for besides the paper's two.</summary>
    public bool Extended { get; init; }

    /// <summary>How many events strike: 1, or 2 for the tables of pairs, which the paper has not.</summary>
    public int Events { get; init; } = 1;

    /// <summary>Assumptions to lift together in one more table; empty for none.</summary>
    public IReadOnlyList<string> Lifted { get; init; } = [];

    /// <summary>The seed of every replay.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>The date to print, as <c>yyyy-MM-dd</c>.</summary>
    public required string Date { get; init; }
}
