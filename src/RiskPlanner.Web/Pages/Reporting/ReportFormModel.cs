using RiskPlanner.Application.PlanReports;

namespace RiskPlanner.Web.Pages.Reporting;

/// <summary>What somebody has chosen for a report, as the form holds it. Not safe between threads.</summary>
public sealed class ReportFormModel
{
    /// <summary>The longest text on the cover, in characters.</summary>
    public const int LongestText = 200;

    // Two sections are in the report whenever there is something for them: a version to compare with, verdicts to prove. Standards are compared on a page of their own.
    private static readonly ReportSection[] FollowOthers = [ReportSection.Standards, ReportSection.Changes, ReportSection.Evidence];
    private readonly HashSet<ReportSection> _chosen = [.. Choosable];

    /// <summary>The sections that are chosen one by one, in the order of the report.</summary>
    public static IReadOnlyList<ReportSection> Choosable { get; } = [.. new ReportChoice().Sections.Except(FollowOthers)];

    /// <summary>Which verdicts are proven.</summary>
    public ReportEvidence Evidence { get; set; } = new ReportChoice().Evidence;

    /// <summary>The version to compare with; null for none.</summary>
    public int? Since { get; set; }

    /// <summary>Who answers for the plan.</summary>
    public string Author { get; set; } = "";

    /// <summary>The version of the plan, as its owner counts.</summary>
    public string Version { get; set; } = "";

    /// <summary>Who may read it.</summary>
    public string Classification { get; set; } = "";

    /// <summary>The number of the report.</summary>
    public string Number { get; set; } = "";

    /// <summary>Whether a section is chosen.</summary>
    public bool Has(ReportSection section) => _chosen.Contains(section);

    /// <summary>Chooses a section, or leaves it out.</summary>
    public void Choose(ReportSection section, bool isIn)
    {
        if (isIn) _chosen.Add(section);
        else _chosen.Remove(section);
    }

    /// <summary>What is wrong with it, in sentences.</summary>
    /// <param name="latest">The latest version of the plan.</param>
    public IReadOnlyList<string> Faults(int latest)
    {
        List<string> faults = [];
        if (Sections().Count == 0) faults.Add("Sections: none is chosen. Expected: at least one, or evidence.");
        if (Since is { } since && (since < 1 || since >= latest)) faults.Add($"Compare with version: {since} is not an earlier version. Expected: 1 to {latest - 1}.");
        foreach (var (label, text) in new[] { ("Author", Author), ("Version of the plan", Version), ("Classification", Classification), ("Report number", Number) })
        {
            if (text.Trim().Length > LongestText) faults.Add($"{label}: {text.Trim().Length} characters. Expected: at most {LongestText}.");
            if (text.Any(char.IsControl)) faults.Add($"{label}: it holds control characters. Expected: none.");
        }

        return faults;
    }

    /// <summary>The choice; there is no fault in it.</summary>
    public ReportChoice ToChoice() => new()
    {
        Sections = Sections(),
        Evidence = Evidence,
        Since = Since,
        Cover = new ReportCover { Author = Author.Trim(), Version = Version.Trim(), Classification = Classification.Trim(), Number = Number.Trim() },
    };

    private IReadOnlyList<ReportSection> Sections() =>
    [
        .. new ReportChoice().Sections.Where(section => section switch
        {
            ReportSection.Standards => false,
            ReportSection.Changes => Since is not null,
            ReportSection.Evidence => Evidence != ReportEvidence.None,
            _ => _chosen.Contains(section),
        }),
    ];
}
