using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Findings.Output;

namespace RiskPlanner.Reports.Pages;

/// <summary>The report on findings: what was looked at, how well standards keep keys apart, and the list.</summary>
public sealed partial class FindingsReport
{
    private const int MostShown = 2000;

    /// <summary>The document.</summary>
    [Parameter, EditorRequired] public FindingsDocument Document { get; set; } = null!;

    private bool Compares => Document.Apart.Any(row => row.Second is not null);

    private static string Said(FindingRecord finding) => string.Join("; ", new[]
    {
        finding.Accepted is { } accepted ? $"{accepted.Why} ({accepted.By}{(accepted.Until is { } until ? $", until {until}" : "")})" : finding.State == "new" ? null : finding.State,
        finding.Owner is { } owner ? $"owner: {owner}{(finding.Due is { } due ? $", due {due}" : "")}{(finding.Comment is { } comment ? $", {comment}" : "")}" : null,
    }.OfType<string>());

    private IReadOnlyList<ReportFact> Facts =>
    [
        new("Findings", $"{Document.Findings.Count:N0}"),
        .. Document.Facts.Select(fact => new ReportFact(fact.Name, fact.Value, IsName: fact.Name.Contains("SHA-256", StringComparison.Ordinal))),
        new("Date", Document.Date),
    ];
}
