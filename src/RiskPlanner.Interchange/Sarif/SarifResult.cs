namespace RiskPlanner.Interchange;

/// <summary>A result in a SARIF log.</summary>
internal readonly record struct SarifResult
{
    /// <summary>The id of its rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The index of the rule in the driver; -1 where it is none of these any more.</summary>
    public required int RuleIndex { get; init; }

    /// <summary>Its level.</summary>
    public required string Level { get; init; }

    /// <summary>What it is about, such as a label or a statement.</summary>
    public required string Subject { get; init; }

    /// <summary>What is wrong, as a sentence.</summary>
    public required string Message { get; init; }

    /// <summary>What would be right.</summary>
    public required string Expected { get; init; }

    /// <summary>The file, as it was given; null where there is none.</summary>
    public string? File { get; init; }

    /// <summary>The line, from 1 on.</summary>
    public int Line { get; init; }

    /// <summary>The column, from 1 on.</summary>
    public int Column { get; init; }

    /// <summary>What it is recognised by in another run.</summary>
    public required string Fingerprint { get; init; }

    /// <summary>How it compares with a baseline; null where there is none.</summary>
    public string? BaselineState { get; init; }

    /// <summary>Why it fails nothing; null when it counts.</summary>
    public SarifSuppression? Suppression { get; init; }

    /// <summary>A property of its own, with its name; null when it has none.</summary>
    public (string Name, string Value)? Property { get; init; }
}
