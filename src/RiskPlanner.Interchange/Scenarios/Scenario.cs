namespace RiskPlanner.Interchange.Scenarios;

/// <summary>A story: a plan, what strikes it, and what becomes of its data.</summary>
public sealed record Scenario
{
    /// <summary>Its name on the command line.</summary>
    public required string Name { get; init; }

    /// <summary>What happens, in a few words.</summary>
    public required string Title { get; init; }

    /// <summary>Where the story comes from.</summary>
    public required string Source { get; init; }

    /// <summary>The page that tells it, below <c>docs/scenarios</c>.</summary>
    public required string Page { get; init; }

    /// <summary>The plan file, beside the index.</summary>
    public required string Plan { get; init; }

    /// <summary>The file of the procedure by which the plan's tape key server was set up, beside the index; null where the story has none.</summary>
    public string? Procedure { get; init; }

    /// <summary>What strikes, as on the command line.</summary>
    public required IReadOnlyList<string> Events { get; init; }

    /// <summary>What becomes of data sets; at least one.</summary>
    public required IReadOnlyList<ScenarioEnd> Ends { get; init; }
}
