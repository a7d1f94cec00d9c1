using RiskPlanner.Model;

namespace RiskPlanner.Interchange;

/// <summary>A rule as SARIF's driver lists it.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Title">What it says or finds, as a sentence.</param>
/// <param name="Severity">How much its findings matter; off when it is not run.</param>
public sealed record SarifRule(string Id, string Title, FindingSeverity Severity)
{
    /// <summary>Its name without blanks; null when it has none.</summary>
    public string? Name { get; init; }

    /// <summary>Where more is said, as text; null when nowhere.</summary>
    public string? Help { get; init; }

    /// <summary>Its page as Markdown; null when it has none of its own.</summary>
    public string? HelpMarkdown { get; init; }
}
