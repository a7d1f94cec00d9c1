using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Findings;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Interchange;
using RiskPlanner.Model;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>What may be wrong with the plan, the gravest first.</summary>
public sealed partial class FindingsSection
{
    /// <summary>The list.</summary>
    [Parameter, EditorRequired] public FindingReport Report { get; set; } = null!;

    private static string Said(Finding finding) => string.Join("; ", new[]
    {
        finding.Accepted is { } accepted ? Words(accepted.By, "until", accepted.Until, accepted.Why) : null,
        finding.Assigned is { } assigned ? $"owner: {Words(assigned.Owner, "due", assigned.Due, assigned.Comment)}" : null,
    }.OfType<string>());

    private static string Words(string? who, string ends, NodaTime.LocalDate? day, string? why) =>
        string.Join(", ", new[] { who, FindingWords.Day(day) is { } known ? $"{ends} {known}" : null, why }.Where(text => !string.IsNullOrEmpty(text)));
}
