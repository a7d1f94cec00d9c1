using RiskPlanner.Application.Documents;

namespace RiskPlanner.Web.Results;

/// <summary>A cell with what stands around it.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Table">Its table.</param>
/// <param name="Threat">Its row's heading.</param>
/// <param name="Column">Its column's heading.</param>
/// <param name="Cell">The cell.</param>
public sealed record FoundCell(CellAddress Address, EvidenceTable Table, string Threat, string Column, EvidenceCell Cell);
