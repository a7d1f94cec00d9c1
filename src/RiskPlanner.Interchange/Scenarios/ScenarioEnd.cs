namespace RiskPlanner.Interchange.Scenarios;

/// <summary>What a scenario says of a data set.</summary>
public sealed record ScenarioEnd
{
    /// <summary>The name of the data set.</summary>
    public required string DataSet { get; init; }

    /// <summary>intact, recovered, unavailable or lost.</summary>
    public required string Outcome { get; init; }

    /// <summary>Words of the cause; null where there is nothing to say.</summary>
    public string? Because { get; init; }

    /// <summary>Words of the route that led to the data; null where none did, or any will do.</summary>
    public string? By { get; init; }
}
