namespace RiskPlanner.Model;

/// <summary>
/// A standard for the names of keys, as somebody wrote it. Whether its patterns can be used is not said here: that is found when it is compiled. Immutable.
/// </summary>
public sealed record NamingStandard
{
    /// <summary>The version of the document's form that this program writes.</summary>
    public const int CurrentSchema = 1;

    /// <summary>Its name, for people.</summary>
    public required string Name { get; init; }

    /// <summary>What it is about; may be empty.</summary>
    public string Description { get; init; } = "";

    /// <summary>The forms that labels have; each label follows one.</summary>
    public required IReadOnlyList<LabelPattern> Patterns { get; init; }

    /// <summary>The parts that patterns name.</summary>
    public IReadOnlyList<LabelPart> Parts { get; init; } = [];

    /// <summary>What the values of the part <c>purpose</c> mean, as far as they do not speak for themselves.</summary>
    public IReadOnlyList<PurposeWord> Purposes { get; init; } = [];

    /// <summary>Labels of other functions in the same CKDS.</summary>
    public IReadOnlyList<IgnoredLabels> Ignore { get; init; } = [];

    /// <summary>Labels that need not follow it for a while.</summary>
    public IReadOnlyList<ExemptLabels> Exceptions { get; init; } = [];

    /// <summary>How it wants rules.</summary>
    public IReadOnlyList<RuleSetting> Rules { get; init; } = [];

    /// <summary>Rules of the team's own.</summary>
    public IReadOnlyList<TeamRule> TeamRules { get; init; } = [];
}
