using System.Globalization;
using RiskPlanner.Application.Runs;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Application.PlanReports;

/// <summary>
/// What a report on a stored plan is to hold, as a run keeps it: the options of a run have the names and the words of
/// <c>riskplanner report</c>. Immutable.
/// </summary>
public sealed record ReportChoice
{
    private const string SectionsOption = "sections";
    private const string EvidenceOption = "evidence";
    private const string SinceOption = "since";
    private const string AuthorOption = "author";
    private const string VersionOption = "plan-version";
    private const string ClassificationOption = "classification";
    private const string NumberOption = "number";

    /// <summary>The sections; all by default.</summary>
    public IReadOnlyList<ReportSection> Sections { get; init; } = [.. ReportWords.Sections.Values];

    /// <summary>Which verdicts are proven.</summary>
    public ReportEvidence Evidence { get; init; } = ReportWords.DefaultEvidence;

    /// <summary>The version of the plan that the section changes compares with; null leaves that section out.</summary>
    public int? Since { get; init; }

    /// <summary>What the cover says beside the plan.</summary>
    public ReportCover Cover { get; init; } = new();

    /// <summary>The choice as options of a run.</summary>
    public IReadOnlyDictionary<string, string> ToOptions()
    {
        var options = new Dictionary<string, string>
        {
            [SectionsOption] = string.Join(',', Sections.Select(Kebab.Of)),
            [EvidenceOption] = Kebab.Of(Evidence),
        };
        if (Since is { } since) options[SinceOption] = since.ToString(CultureInfo.InvariantCulture);
        foreach (var (name, text) in new[]
        {
            (AuthorOption, Cover.Author), (VersionOption, Cover.Version), (ClassificationOption, Cover.Classification), (NumberOption, Cover.Number),
        })
        {
            if (text.Length > 0) options[name] = text;
        }

        return options;
    }

    /// <summary>The choice that a run was asked.</summary>
    /// <exception cref="RunRefusedException">Its options have words that this program does not know.</exception>
    public static ReportChoice Of(RunParameters parameters)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        var options = parameters.Options;
        string Text(string name) => options.GetValueOrDefault(name, "");
        var choice = new ReportChoice { Cover = new ReportCover { Author = Text(AuthorOption), Version = Text(VersionOption), Classification = Text(ClassificationOption), Number = Text(NumberOption) } };
        if (options.TryGetValue(SectionsOption, out var sections))
            choice = choice with { Sections = [.. sections.Split(',').Select(word => Known(ReportWords.Sections, SectionsOption, word))] };
        if (options.TryGetValue(EvidenceOption, out var evidence)) choice = choice with { Evidence = Known(ReportWords.Evidences, EvidenceOption, evidence) };
        if (options.TryGetValue(SinceOption, out var since))
            choice = choice with { Since = int.TryParse(since, CultureInfo.InvariantCulture, out var number) ? number : throw Unknown(SinceOption, since, "the number of a version") };
        return choice;
    }

    /// <summary>What the report is asked.</summary>
    /// <param name="parameters">The run, for its seed and its date.</param>
    /// <param name="since">The plan in the version <see cref="Since"/>; null when there is none.</param>
    internal PlanReportRequest RequestOf(RunParameters parameters, EarlierPlan? since) =>
        new() { Sections = Sections, Evidence = Evidence, Since = since, Seed = parameters.Seed, Date = parameters.Date, Cover = Cover };

    private static T Known<T>(IReadOnlyDictionary<string, T> words, string option, string word) =>
        words.TryGetValue(word, out var value) ? value : throw Unknown(option, word, $"one of {string.Join(", ", words.Keys)}");

    // A run that waited while the program was replaced by one with other words.
    private static RunRefusedException Unknown(string option, string word, string expected) => new($"{option}: '{word}' is not known. Expected: {expected}.");
}
