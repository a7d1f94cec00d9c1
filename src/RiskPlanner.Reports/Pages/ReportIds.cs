namespace RiskPlanner.Reports.Pages;

/// <summary>The ids in a report on tables. Numbers, because names of plans may hold what an id may not.</summary>
internal static class ReportIds
{
    public const string Assumptions = "assumptions";

    public static string Table(int number) => $"table-{number}";

    public static string Evidence(int number) => $"evidence-{number}";

    /// <summary>Row from 0.</summary>
    public static string Row(int number, int row) => $"evidence-{number}-{row + 1}";

    /// <summary>Row and column from 0.</summary>
    public static string Cell(int number, int row, int column) => $"evidence-{number}-{row + 1}-{column + 1}";
}
