using RiskPlanner.Simulation.Tables.Pairs;
using RiskPlanner.Simulation.Words;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Pages.EveryMoment;

/// <summary>What an address of the verdicts at every moment asks for. Immutable.</summary>
/// <param name="Slug">The plan.</param>
public sealed record EveryMomentQuery(string Slug)
{
    /// <summary>What stands between two kinds of events, and between their names.</summary>
    public const string And = " + ";

    /// <summary>Whether two events strike.</summary>
    public bool Pairs { get; init; }

    /// <summary>The run whose verdicts are shown; null for the latest.</summary>
    public int? Run { get; init; }

    /// <summary>Only data sets of this application; null for all.</summary>
    public string? Application { get; init; }

    /// <summary>Only this kind of event, alone or as one of two, or these two (<c>A + B</c>); null for all.</summary>
    public string? Threat { get; init; }

    /// <summary>Of two events, which targets they strike.</summary>
    public PairReading Reading { get; init; }

    /// <summary>Which verdicts.</summary>
    public MomentShow Show { get; init; }

    /// <summary>The page of the list, from 1.</summary>
    public int Rows { get; init; } = 1;

    /// <summary>Whether verdicts are listed; otherwise a matrix is shown.</summary>
    public bool ListsCells => Threat is not null || Show != MomentShow.All || (Application is not null && !Pairs);

    /// <summary>Its address.</summary>
    public string Address => Paths.WithQuery(Paths.EveryMoment(Slug), Parts);

    /// <summary>What stands in the address.</summary>
    public IEnumerable<(string Name, string? Value)> Parts =>
    [
        ("events", Pairs ? "2" : null), ("run", Run?.ToString()), ("application", Application), ("threat", Threat),
        ("reading", Pairs && Reading != PairReading.WorstTarget ? Kebab.Of(Reading) : null),
        ("show", Show == MomentShow.All ? null : Kebab.Of(Show)), ("rows", Rows > 1 ? $"{Rows}" : null),
    ];

    /// <summary>The address of the same question of one event, or of two; what only the other one has is left out.</summary>
    public EveryMomentQuery Of(bool pairs) => new(Slug) { Pairs = pairs, Application = Application, Threat = Threat?.Contains(And, StringComparison.Ordinal) == true ? null : Threat };

    /// <summary>Whether a row is asked for.</summary>
    /// <param name="kind">The kind of its event, or of its two.</param>
    public bool Asks(string? kind) => Threat is null || kind == Threat || (kind?.Split(And).Contains(Threat) ?? false);
}
