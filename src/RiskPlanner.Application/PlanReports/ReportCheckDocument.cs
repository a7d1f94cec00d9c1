namespace RiskPlanner.Application.PlanReports;

/// <summary>A report that was made again, to see whether it is the same.</summary>
/// <param name="Report">The run that made the report first.</param>
/// <param name="Expected">The hash of its data, in hex.</param>
/// <param name="Found">The hash of the data that were made again, in hex.</param>
/// <param name="MadeBy">Which version of the program made it first.</param>
/// <param name="ProgramVersion">Which version made it again.</param>
public sealed record ReportCheckDocument(int Report, string Expected, string Found, string MadeBy, string ProgramVersion)
{
    /// <summary>Whether the data are the same.</summary>
    public bool IsSame() => Expected == Found;
}
