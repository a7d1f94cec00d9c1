using RiskPlanner.Application.Runs;

namespace RiskPlanner.Persistence.Runs;

/// <summary>A run in its table. The result is elsewhere (<see cref="RunResultRow"/>), so that lists never load it.</summary>
internal sealed class RunRow
{
    public int Id { get; init; }

    public required string Title { get; set; }

    /// <summary>The name of what it computes; also within the parameters, here to be asked for.</summary>
    public required string Kind { get; set; }

    /// <summary>The plan's slug where there is one; also within the parameters, here to be asked for.</summary>
    public string? Plan { get; set; }

    /// <summary>The parameters as JSON.</summary>
    public required string Parameters { get; set; }

    public RunState State { get; set; }

    public int Done { get; set; }

    public int Total { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset QueuedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? EndedAt { get; set; }

    public string? Error { get; set; }

    public string? ResultSha256 { get; set; }
}
