using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Findings.Output;

/// <summary>A finding as JSON has it.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Severity">error, warning or note.</param>
/// <param name="Path">The place in the plan.</param>
/// <param name="Line">The line, from 1 on.</param>
/// <param name="Column">The column in characters, from 1 on.</param>
/// <param name="About">What it is about.</param>
/// <param name="Message">What is wrong, as a sentence.</param>
/// <param name="Expected">What would be right, or would help.</param>
/// <param name="Fingerprint">What it is recognised by.</param>
/// <param name="State">new, unchanged or absent.</param>
/// <param name="Accepted">Who answers for it; null when nobody does.</param>
/// <param name="Source">What found it.</param>
/// <param name="Value">What stands at the place; empty when something is missing.</param>
/// <param name="Suggestion">What was probably meant; null when nobody can say.</param>
/// <param name="Page">The page of the documentation that explains the rule; empty for a team's own.</param>
public sealed record FindingRecord(
    string Id, string Severity, string Path, int Line, int Column, string About, string Message, string Expected, string Fingerprint, string State,
    AcceptanceRecord? Accepted, string Source, string Value, string? Suggestion, string Page)
{
    /// <summary>Whether its rule was not run, so that it is what the baseline knows.</summary>
    public bool NotRun { get; init; }

    /// <summary>Who looks after it; null when nobody does.</summary>
    public string? Owner { get; init; }

    /// <summary>The day until which it is to be put right, in ISO 8601; null where nobody said.</summary>
    public string? Due { get; init; }

    /// <summary>What its owner has to know; null for nothing.</summary>
    public string? Comment { get; init; }

    /// <summary>The record of a finding.</summary>
    public static FindingRecord Of(Finding finding)
    {
        ArgumentNullException.ThrowIfNull(finding);
        return new FindingRecord(
            finding.Id, FindingWords.Severity(finding.Severity), finding.Path, finding.Line, finding.Column, finding.About, finding.Message, finding.Expected, finding.Fingerprint,
            FindingWords.State(finding.State), AcceptanceRecord.Of(finding.Accepted), SourceWords.Of(finding.Rule.Source), finding.Value, finding.Suggestion, finding.Rule.Page)
        {
            NotRun = finding.NotRun,
            Owner = finding.Assigned?.Owner,
            Due = FindingWords.Day(finding.Assigned?.Due),
            Comment = finding.Assigned?.Comment,
        };
    }
}
