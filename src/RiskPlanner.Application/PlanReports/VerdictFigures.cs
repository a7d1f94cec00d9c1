using RiskPlanner.Application.Documents;
using RiskPlanner.Model;

namespace RiskPlanner.Application.PlanReports;

/// <summary>
/// What the verdicts of a plan come to. Each figure is a sum over the <c>details</c> of <c>riskplanner verdicts --format json</c> and what
/// the plan says of its applications; a data set counts once, however many threats hit it. Immutable.
/// </summary>
public sealed record VerdictFigures
{
    /// <summary>How many data sets the plan has.</summary>
    public required int DataSets { get; init; }

    /// <summary>How many of them no threat loses, makes unavailable or makes miss a target.</summary>
    public required int Protected { get; init; }

    /// <summary>How many of them some threat loses.</summary>
    public required int Lost { get; init; }

    /// <summary>How many of them some threat makes unavailable.</summary>
    public required int Unavailable { get; init; }

    /// <summary>How many of them some threat makes miss a target of their application, being lost included.</summary>
    public required int TargetsMissed { get; init; }

    /// <summary>How many of them some threat brings back only from a copy in clear.</summary>
    public required int ClearCopyOnly { get; init; }

    /// <summary>How many verdicts there are of each kind, each data set and threat counted once.</summary>
    public required IReadOnlyList<VerdictCount> Verdicts { get; init; }

    /// <summary>The data sets by how vital their application is, the most vital first.</summary>
    public required IReadOnlyList<CriticalityCount> ByCriticality { get; init; }

    /// <summary>How many applications the plan has.</summary>
    public required int Applications { get; init; }

    /// <summary>How many of them state an RPO or an RTO.</summary>
    public required int ApplicationsWithTargets { get; init; }

    /// <summary>How many of them state a value.</summary>
    public required int ApplicationsWithValue { get; init; }

    /// <summary>The sum of the values of all applications, in <see cref="Currency"/>; null where no application has one.</summary>
    public required decimal? Value { get; init; }

    /// <summary>The sum of the values of the applications that lose a data set to some threat; null where no application has a value.</summary>
    public required decimal? ValueWithoutRecovery { get; init; }

    /// <summary>The plan's currency, by ISO 4217.</summary>
    public required string Currency { get; init; }

    /// <summary>Applications by threats, the most vital application first.</summary>
    public required IReadOnlyList<HeatRow> Heat { get; init; }

    /// <summary>Whether a document says what decided in each of its cells: those of earlier versions of the program do not, and have no figures.</summary>
    public static bool CanBeOf(TablesDocument verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        return verdicts.Tables.All(table => table.Columns.Count > 1 && table.Rows.Count > 0 && table.Rows.All(row => row.Cells.All(cell => cell.Detail is not null)));
    }

    /// <summary>The figures of a plan.</summary>
    /// <param name="plan">The plan that the verdicts are of.</param>
    /// <param name="verdicts">Its tables (<see cref="CanBeOf"/>).</param>
    public static VerdictFigures Of(Plan plan, TablesDocument verdicts)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(verdicts);
        var columns = ColumnsOf(verdicts);
        int Count(Func<VerdictRecord, bool> any) => columns.Where(column => column.Has(any)).Sum(column => column.DataSets);
        var losing = columns.Where(column => column.Has(detail => detail.Lost > 0)).Select(column => column.Application).ToHashSet(StringComparer.Ordinal);
        var applications = plan.Applications.ToDictionary(application => application.Name, StringComparer.Ordinal);
        decimal? ValueOf(IEnumerable<BusinessApplication> of) =>
            of.Where(application => application.DataValue is not null).ToList() is { Count: > 0 } valued ? valued.Sum(application => application.DataValue!.Value.Amount) : null;
        decimal? WithoutRecovery(IReadOnlyList<BusinessApplication> of) => ValueOf(of) is null ? null : ValueOf(of.Where(application => losing.Contains(application.Name))) ?? 0;
        return new VerdictFigures
        {
            DataSets = plan.DataSets.Count,
            Protected = columns.Where(column => column.IsProtected).Sum(column => column.DataSets),
            Lost = Count(detail => detail.Lost > 0),
            Unavailable = Count(detail => detail.Unavailable > 0),
            TargetsMissed = Count(detail => detail.TargetsMissed > 0),
            ClearCopyOnly = Count(detail => detail.ClearCopyOnly),
            Verdicts = CountsOf(columns),
            ByCriticality =
            [
                .. columns.GroupBy(column => applications.GetValueOrDefault(column.Application)?.Criticality).OrderByDescending(group => group.Key ?? (Criticality)(-1))
                    .Select(group => new CriticalityCount(group.Key, group.Sum(column => column.DataSets), group.Where(column => column.IsProtected).Sum(column => column.DataSets))
                    {
                        Lost = group.Where(column => column.Has(detail => detail.Lost > 0)).Sum(column => column.DataSets),
                        Value = ValueOf(plan.Applications.Where(application => application.Criticality == group.Key)),
                        ValueWithoutRecovery = WithoutRecovery([.. plan.Applications.Where(application => application.Criticality == group.Key)]),
                    }),
            ],
            Applications = plan.Applications.Count,
            ApplicationsWithTargets = plan.Applications.Count(application => application.Rpo is not null || application.Rto is not null),
            ApplicationsWithValue = plan.Applications.Count(application => application.DataValue is not null),
            Value = ValueOf(plan.Applications),
            ValueWithoutRecovery = WithoutRecovery(plan.Applications),
            Currency = plan.Currency,
            Heat = HeatRow.Of(plan, verdicts),
        };
    }

    /// <summary>How many verdicts there are of each kind, from the best to the worst; each data set and threat counts once.</summary>
    public static IReadOnlyList<VerdictCount> CountsOf(TablesDocument verdicts)
    {
        ArgumentNullException.ThrowIfNull(verdicts);
        return CountsOf(ColumnsOf(verdicts));
    }

    private static IReadOnlyList<VerdictCount> CountsOf(IReadOnlyList<Column> columns) =>
    [
        .. columns.SelectMany(column => column.Details).GroupBy(detail => detail.Verdict).OrderBy(group => group.Key)
            .Select(group => new VerdictCount(group.Key, group.Sum(detail => detail.DataSets))),
    ];

    private static IReadOnlyList<Column> ColumnsOf(TablesDocument verdicts) =>
        [.. verdicts.Tables.SelectMany(table => PlanCells.DataSetsOf(table).Select(details => new Column(table.Id, details)))];

    // A data set or a class of them, with what decided for each threat.
    private sealed record Column(string Application, IReadOnlyList<VerdictRecord> Details)
    {
        public int DataSets => Details[0].DataSets;

        public bool IsProtected => !Has(detail => detail.IsFinding);

        public bool Has(Func<VerdictRecord, bool> any) => Details.Any(any);
    }
}
