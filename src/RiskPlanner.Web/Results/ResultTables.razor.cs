using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;

namespace RiskPlanner.Web.Results;

/// <summary>The tables of a run; each cell leads to its evidence.</summary>
public sealed partial class ResultTables
{
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

    private FoundCell? Selected => CellAddress.Parse(Query.Cell)?.In(Document);
}
