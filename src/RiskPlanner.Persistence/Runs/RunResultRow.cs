namespace RiskPlanner.Persistence.Runs;

/// <summary>The result of a run in a table of its own.</summary>
internal sealed class RunResultRow
{
    /// <summary>The run's number.</summary>
    public required int RunId { get; init; }

    /// <summary>The document (JSON), compressed with Brotli (RFC 7932): logs repeat themselves.</summary>
    public required byte[] Document { get; set; }
}
