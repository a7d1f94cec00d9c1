using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Results;

/// <summary>The tables of a run; each cell leads to its evidence.</summary>
public sealed partial class ResultTables
{
    private const int MostTogether = 6;

    // Table, evidence and log share the page.
    private const int FewLines = 22;

    /// <summary>The run.</summary>
    [Parameter]
    [EditorRequired]
    public Run Run { get; set; } = null!;

    /// <summary>Its tables.</summary>
    [Parameter]
    [EditorRequired]
    public TablesDocument Document { get; set; } = null!;

    /// <summary>Which evidence is open.</summary>
    [Parameter]
    [EditorRequired]
    public EvidenceQuery Query { get; set; } = null!;

    /// <summary>The page's addresses.</summary>
    [Parameter]
    [EditorRequired]
    public ResultLinks Links { get; set; } = null!;

    [SupplyParameterFromQuery(Name = ResultLinks.Table)]
    private string? Table { get; set; }

    // The paper's few tables are read together.
    private bool ShowsOne => Document.Tables.Count > MostTogether;

    private EvidenceTable Shown => Selected?.Table ?? Document.Tables.FirstOrDefault(table => table.Id == Table) ?? Document.Tables[0];

    // Who closes evidence is where its table is.
    private ResultLinks Near => ShowsOne ? Links with { Kept = [.. Links.Kept, (ResultLinks.Table, Shown.Id)] } : Links;

    private FoundCell? Selected => CellAddress.Parse(Query.Cell)?.In(Document);
}
