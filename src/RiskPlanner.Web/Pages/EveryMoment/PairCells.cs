using RiskPlanner.Application.Documents;
using RiskPlanner.Application.PlanReports;

namespace RiskPlanner.Web.Pages.EveryMoment;

/// <summary>Threats by threats: what the applications that an address asks for survive of each two. Immutable.</summary>
internal sealed class PairCells
{
    private readonly Dictionary<(string, string), EvidenceRow> _worst;

    private PairCells(IReadOnlyList<(string Kind, string Title)> threats, Dictionary<(string, string), EvidenceRow> worst) => (Threats, _worst) = (threats, worst);

    /// <summary>The threats, in the order of the tables.</summary>
    public IReadOnlyList<(string Kind, string Title)> Threats { get; }

    /// <summary>The worst row of two threats, of any application; null where there is none.</summary>
    /// <param name="one">The kind of one.</param>
    /// <param name="other">The kind of the other, which may be the same.</param>
    public EvidenceRow? Of(string one, string other) => _worst.GetValueOrDefault((one, other)) ?? _worst.GetValueOrDefault((other, one));

    /// <summary>Sums up what an address asks for.</summary>
    public static PairCells Of(TablesDocument document, EveryMomentQuery query)
    {
        var rows = MomentCell.TablesOf(document, query).SelectMany(table => table.Rows).Where(row => row.Event is not null).ToList();
        var threats = rows.SelectMany(row => row.Event!.Split(EveryMomentQuery.And).Zip(row.Threat.Split(EveryMomentQuery.And))).Distinct().ToList();
        var worst = rows.GroupBy(row => row.Event!, StringComparer.Ordinal).ToDictionary(
            alike => (alike.Key.Split(EveryMomentQuery.And)[0], alike.Key.Split(EveryMomentQuery.And)[1]),
            alike => alike.MaxBy(row => (HeatCell.Of(row).Verdict, row.Cells[0].Detail?.Moments?.Share ?? 0))!);
        return new PairCells(threats, worst);
    }
}
