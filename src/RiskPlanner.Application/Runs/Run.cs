namespace RiskPlanner.Application.Runs;

/// <summary>A run: something long that is computed in the background and kept. Immutable; the store has the present state.</summary>
public sealed record Run
{
    /// <summary>Its number, counted from 1.</summary>
    public int Id { get; init; }

    /// <summary>What is computed, for people.</summary>
    public required string Title { get; init; }

    /// <summary>What it was asked.</summary>
    public required RunParameters Parameters { get; init; }

    /// <summary>How far it is.</summary>
    public RunState State { get; init; }

    /// <summary>How many parts are done.</summary>
    public int Done { get; init; }

    /// <summary>Of how many; 0 while that is not known.</summary>
    public int Total { get; init; }

    /// <summary>When it was asked for (UTC).</summary>
    public DateTimeOffset QueuedAt { get; init; }

    /// <summary>When it was begun, last if more than once (UTC).</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>How often it was begun. One that the end of the program interrupted twice is not begun again.</summary>
    public int Attempts { get; init; }

    /// <summary>When it ended (UTC).</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it failed, in a sentence for people; null otherwise.</summary>
    public string? Error { get; init; }

    /// <summary>SHA-256 of the result, in hex; null while there is none.</summary>
    public string? ResultSha256 { get; init; }

    /// <summary>Whether it has ended, one way or the other.</summary>
    public bool HasEnded => State is RunState.Done or RunState.Cancelled or RunState.Failed;

    /// <summary>The time that is likely left, from how long the parts so far took; null while that cannot be told.</summary>
    /// <param name="now">The present time.</param>
    public TimeSpan? TimeLeft(DateTimeOffset now) =>
        State == RunState.Running && StartedAt is { } started && Done > 0 && Total > 0
            ? (now - started) * ((double)(Total - Done) / Done)
            : null;
}
