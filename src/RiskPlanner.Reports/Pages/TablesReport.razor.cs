using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Reports.Evidence;

namespace RiskPlanner.Reports.Pages;

/// <summary>The report on threat tables, the paper's or a plan's: title page, tables, assumptions, evidence.</summary>
public sealed partial class TablesReport
{
    /// <summary>The document.</summary>
    [Parameter, EditorRequired] public TablesDocument Document { get; set; } = null!;

    /// <summary>SHA-256 of the file of full logs that lies beside the report.</summary>
    [Parameter, EditorRequired] public string FullLogsSha256 { get; set; } = "";

    private IReadOnlyList<FoldedTable> Folded { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnParametersSet() => Folded = FoldedTable.Of(Document.Tables);

    private IReadOnlyList<ReportFact> Facts =>
    [
        new("Derived from", Document.Source),
        new("Definitions, SHA-256", Document.SourceSha256, IsName: true),
        new("Replayed", $"{Replays} replays of {Variants} variants behind {Cells} cells"),
        new("Seed", Document.Seed.ToString()),
        new("Date", Document.Date),
        new("Program", $"RiskPlanner {Document.ProgramVersion}"),
        new("Full logs, SHA-256", FullLogsSha256, IsName: true),
    ];

    private IEnumerable<EvidenceCell> AllCells => Document.Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells);

    private int Cells => AllCells.Count();

    private int Variants => AllCells.Sum(cell => cell.Variants.Count);

    private int Replays => AllCells.SelectMany(cell => cell.Variants).Sum(variant => variant.Replays.Count);
}
