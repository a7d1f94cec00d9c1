using RiskPlanner.Application.Documents;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Simulation.Tables.Pairs;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.EveryMoment;

/// <summary>A verdict of the list: what a data set, or those that are alike, survives of an event or two.</summary>
/// <param name="Address">Where it stands in the result.</param>
/// <param name="Application">The application.</param>
/// <param name="Column">The data set, or what its like are called.</param>
/// <param name="Threat">The threat, or the two.</param>
/// <param name="Cell">The verdict.</param>
public sealed record MomentCell(CellAddress Address, string Application, string Column, string Threat, EvidenceCell Cell)
{
    /// <summary>What decided.</summary>
    public VerdictRecord Detail => Cell.Detail!;

    /// <summary>What it comes to over every moment.</summary>
    public MomentsRecord Moments => Cell.Detail!.Moments!;

    /// <summary>The application that a table is of; those of two events have the reading in their names.</summary>
    public static string ApplicationOf(EvidenceTable table) => table.Reading is { } reading ? PairTableName.OfOneEvent(table.Id, reading) : table.Id;

    /// <summary>The tables that an address asks for.</summary>
    public static IEnumerable<EvidenceTable> TablesOf(TablesDocument document, EveryMomentQuery query) => document.Tables
        .Where(table => (table.Reading is not null) == query.Pairs && (table.Reading is not { } reading || reading == query.Reading))
        .Where(table => query.Application is null || ApplicationOf(table) == query.Application);

    /// <summary>The verdicts that an address asks for: the worst first, of those the ones that hold longest; otherwise in the plan's order.</summary>
    public static IReadOnlyList<MomentCell> Of(TablesDocument document, EveryMomentQuery query) =>
    [
        .. from table in TablesOf(document, query)
           let application = ApplicationOf(table)
           from row in table.Rows.Index()
           where query.Asks(row.Item.Event)
           // The first column is for all data sets together.
           from cell in row.Item.Cells.Index().Skip(1)
           where cell.Item.Detail?.Moments is not null && IsShown(cell.Item, query.Show)
           orderby cell.Item.Verdict descending, cell.Item.Detail!.Moments!.Share descending
           select new MomentCell(new CellAddress(table.Id, row.Index + 1, cell.Index + 1), application, table.Columns[cell.Index], row.Item.Threat, cell.Item),
    ];

    private static bool IsShown(EvidenceCell cell, MomentShow show) => show switch
    {
        MomentShow.All => true,
        MomentShow.Findings => cell.Detail!.IsFinding,
        MomentShow.Lost => cell.Verdict == Verdict.No,
        MomentShow.Unavailable => cell.Verdict == Verdict.Outage,
        MomentShow.YesBut => cell.Verdict == Verdict.YesBut,
        MomentShow.Together => cell.Detail is { IsFinding: true, Then: not null },
        _ => throw new ArgumentOutOfRangeException(nameof(show), show, "Nobody knows which verdicts these are."),
    };
}
