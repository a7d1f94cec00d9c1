using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Reports.Evidence;
using RiskPlanner.Reports.Words;

namespace RiskPlanner.Reports.Pages.Plans;

/// <summary>The replays behind the verdicts that are to be proven.</summary>
public sealed partial class EvidenceSection
{
    /// <summary>The tables; cells that are not to be proven have no variants.</summary>
    [Parameter, EditorRequired] public TablesDocument Verdicts { get; set; } = null!;

    /// <summary>Which verdicts are proven.</summary>
    [Parameter, EditorRequired] public ReportEvidence Evidence { get; set; }

    private IReadOnlyList<FoldedTable> Folded { get; set; } = [];

    private bool HasAny => Verdicts.Tables.Any(table => table.Rows.Any(row => row.Cells.Any(cell => cell.Variants.Count > 0)));

    private string Scope => !HasAny ? "By no verdict is data lost: there is nothing to prove here. The replays of all verdicts are in a report with --evidence all." : Evidence == ReportEvidence.All ? "Every verdict is here." : "The verdicts by which data is lost are here, each with the replays of the plan as it is.";

    /// <inheritdoc/>
    protected override void OnParametersSet() => Folded = FoldedTable.Of(Verdicts.Tables);
}
