using RiskPlanner.Model;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Results;

/// <summary>What an address of the assessment matrix asks for. Immutable.</summary>
/// <param name="Slug">The plan.</param>
public sealed record AssessmentQuery(string Slug)
{
    /// <summary>The run whose verdicts are shown; null for the latest.</summary>
    public int? Run { get; init; }

    /// <summary>Only data sets of this application; null for all.</summary>
    public string? Application { get; init; }

    /// <summary>Only this kind of event; null for all.</summary>
    public string? Threat { get; init; }

    /// <summary>Only data sets of applications of this criticality; null for all.</summary>
    public Criticality? Criticality { get; init; }

    /// <summary>Which data sets.</summary>
    public AssessmentShow Show { get; init; }

    /// <summary>The run beside which <see cref="AssessmentShow.NewNos"/> are new; null for the latest of another version of the plan before the one that is shown.</summary>
    public int? Against { get; init; }

    /// <summary>The page of the list, from 1.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Whether data sets are listed; otherwise applications are.</summary>
    public bool ListsDataSets => Application is not null || Threat is not null || Criticality is not null || Show != AssessmentShow.All;

    /// <summary>Its address.</summary>
    public string Address => Paths.WithQuery(Paths.Assessment(Slug), Parts);

    /// <summary>What stands in the address.</summary>
    public IEnumerable<(string Name, string? Value)> Parts =>
    [
        ("run", Run?.ToString()), ("application", Application), ("threat", Threat), ("criticality", Criticality is { } criticality ? Kebab.Of(criticality) : null),
        ("show", Show == AssessmentShow.All ? null : Kebab.Of(Show)), ("against", Show == AssessmentShow.NewNos ? Against?.ToString() : null), ("rows", Rows > 1 ? $"{Rows}" : null),
    ];
}
