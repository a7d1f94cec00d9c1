using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Reports.Words;
using RiskPlanner.Simulation.Words;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>The cover: whose plan it is, what it was computed from, contents and room to sign.</summary>
public sealed partial class CoverSection
{
    private static readonly string[] Roles = ["Prepared by", "Reviewed by", "Approved by"];

    /// <summary>The report.</summary>
    [Parameter, EditorRequired] public PlanReport Report { get; set; } = null!;

    /// <summary>SHA-256 of the report's JSON.</summary>
    [Parameter, EditorRequired] public string DataSha256 { get; set; } = "";

    private IReadOnlyList<ReportFact> Facts =>
    [
        .. Written("Classification", Report.Request.Cover.Classification),
        .. Written("Report number", Report.Request.Cover.Number),
        .. Written("Author", Report.Request.Cover.Author),
        .. Written("Version of the plan", Report.Request.Cover.Version),
        new("Planning period", $"{ScheduleWords.Of(Report.Plan.From)} to {ScheduleWords.Of(Report.Plan.Until)}"),
        new("Plan file, SHA-256", Report.PlanSha256, IsName: true),
        .. Report.Changes is { } changes ? [new ReportFact("Compared with, SHA-256", changes.SinceSha256, IsName: true)] : Array.Empty<ReportFact>(),
        .. Report.Standards is { } standards ? [new ReportFact("Second naming standard, SHA-256", standards.Second.Sha256, IsName: true)] : Array.Empty<ReportFact>(),
        new("Report data, SHA-256", DataSha256, IsName: true),
        new("Seed", Report.Request.Seed.ToString()),
        new("Date", Report.Request.Date),
        new("Program", $"RiskPlanner {Report.ProgramVersion}"),
    ];

    // What people wrote on the cover is part of the data, and so of the command.
    private string Command => string.Join(' ',
    [
        "riskplanner report PLAN.yaml",
        $"--sections {string.Join(',', Report.Request.Sections.Select(section => Kebab.Of(section)))}",
        $"--evidence {Kebab.Of(Report.Request.Evidence)}",
        .. Report.Changes is null ? Array.Empty<string>() : ["--since EARLIER.yaml"],
        .. Report.Standards is null ? Array.Empty<string>() : ["--compare-standard STANDARD.yaml"],
        .. Option("author", Report.Request.Cover.Author),
        .. Option("plan-version", Report.Request.Cover.Version),
        .. Option("classification", Report.Request.Cover.Classification),
        .. Option("number", Report.Request.Cover.Number),
        $"--seed {Report.Request.Seed} --date {Report.Request.Date} --format json",
    ]);

    private static ReportFact[] Written(string label, string value) => value.Length == 0 ? [] : [new ReportFact(label, value)];

    private static string[] Option(string name, string value) => value.Length == 0 ? [] : [$"--{name} '{value.Replace("'", @"'\''", StringComparison.Ordinal)}'"];
}
