namespace RiskPlanner.Web.Results;

/// <summary>Which evidence is open, as the address says.</summary>
/// <param name="Cell">The cell (<see cref="CellAddress"/>); null for none.</param>
/// <param name="Variant">The variant whose log is shown, from 1.</param>
/// <param name="Replay">Its replay, from 1.</param>
/// <param name="Page">The page of the log, from 1.</param>
public sealed record EvidenceQuery(string? Cell, int Variant, int Replay, int Page)
{
    /// <summary>Takes what an address has; what it has not is the first.</summary>
    public static EvidenceQuery Of(string? cell, int? variant, int? replay, int? page) =>
        new(cell, Math.Max(variant ?? 1, 1), Math.Max(replay ?? 1, 1), Math.Max(page ?? 1, 1));
}
