using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;

namespace RiskPlanner.Reports.Pages;

/// <summary>The report on a replay: what struck, what became of the data, and the log as a listing.</summary>
public sealed partial class ReplayReport
{
    /// <summary>The document.</summary>
    [Parameter, EditorRequired] public ReplayDocument Document { get; set; } = null!;

    /// <summary>SHA-256 of the file of the full log beside the report; null when there is none.</summary>
    [Parameter] public string? FullLogSha256 { get; set; }

    private PrintedLog Listing { get; set; } = null!;

    private string Title => $"Replay of {Document.Plan}";

    private IReadOnlyList<ReportFact> Facts =>
    [
        new("Plan file, SHA-256", Document.PlanSha256, IsName: true),
        new("Log", $"{Document.Log.Count} lines"),
        new("Seed", Document.Seed.ToString()),
        new("Date", Document.Date),
        new("Program", $"RiskPlanner {Document.ProgramVersion}"),
        .. FullLogSha256 is { } sha256 ? [new ReportFact("Full log, SHA-256", sha256, IsName: true)] : Array.Empty<ReportFact>(),
    ];

    /// <inheritdoc/>
    protected override void OnParametersSet() => Listing = PrintedLog.Of(FoldedLog.Of(Document.Log));
}
