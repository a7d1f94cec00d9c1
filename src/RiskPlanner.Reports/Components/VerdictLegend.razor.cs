using Microsoft.AspNetCore.Components;
using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Reports.Components;

/// <summary>What the words and shapes of verdicts mean: of those that stand in the tables, in the order from the best to the worst.</summary>
public sealed partial class VerdictLegend
{
    /// <summary>The tables whose verdicts are explained.</summary>
    [Parameter] public IReadOnlyList<EvidenceTable> Tables { get; set; } = [];

    /// <summary>The verdicts that are explained where they stand in no table; null for those of <see cref="Tables"/>.</summary>
    [Parameter] public IReadOnlyList<Verdict>? Shown { get; set; }

    private List<Verdict> Verdicts { get; set; } = [];

    /// <inheritdoc/>
    protected override void OnParametersSet() =>
        Verdicts = Shown is { } shown ? [.. shown] : [.. Tables.SelectMany(table => table.Rows).SelectMany(row => row.Cells).Select(cell => cell.Verdict).Distinct().Order()];

    private static string Meaning(Verdict verdict) => verdict switch
    {
        Verdict.Yes => "the data comes back as asked for",
        Verdict.YesIf => "it does under the condition named",
        Verdict.YesBut => "it comes back, but a target is missed, an act beside the recovery is needed, or only a copy in clear helps",
        Verdict.Outage => "it is not lost, but comes back only after an act beside the recovery, and not within a stated time",
        Verdict.No => "it is lost",
        Verdict.Mixed => "not the same for all data sets of the row; the words tell the worst",
        _ => throw new InvalidOperationException($"There is no meaning for the verdict {verdict}."),
    };
}
