using System.Globalization;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Application.PlanReports;

/// <summary>Runs that make the data of a report again and compare their hash with that of the report.</summary>
public sealed class ReportCheckRun(StoredPlanReports reports) : IRunComputation
{
    private const string ReportOption = "report";
    private const string ExpectedOption = "sha256";
    private const string MadeByOption = "made-by";

    /// <summary>Their kind.</summary>
    public static RunKind Kind { get; } = new("ReportCheck");

    RunKind IRunComputation.Kind => Kind;

    /// <summary>What checking a report is asked: all that the report was asked, and what came of it.</summary>
    /// <param name="report">The run that made it.</param>
    /// <param name="document">The report.</param>
    public static RunParameters Of(Run report, ReportDocument document)
    {
        ArgumentNullException.ThrowIfNull(report);
        ArgumentNullException.ThrowIfNull(document);
        var options = new Dictionary<string, string>(report.Parameters.Options)
        {
            [ReportOption] = report.Id.ToString(CultureInfo.InvariantCulture),
            [ExpectedOption] = document.DataSha256(),
            [MadeByOption] = document.ProgramVersion,
        };
        return report.Parameters with { Kind = Kind, Options = options };
    }

    /// <summary>Whether a run checks the report of another.</summary>
    public static bool Checks(Run run, int report) => run.Parameters.Kind == Kind && ReportOf(run.Parameters) == report;

    /// <summary>The number of the run whose report is checked; 0 when none is named.</summary>
    public static int ReportOf(RunParameters parameters) =>
        int.TryParse(parameters.Options.GetValueOrDefault(ReportOption), CultureInfo.InvariantCulture, out var number) ? number : 0;

    /// <inheritdoc/>
    public async Task<byte[]> ComputeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        ArgumentNullException.ThrowIfNull(parameters);
        if (ReportOf(parameters) is var number && number == 0 || !parameters.Options.TryGetValue(ExpectedOption, out var expected))
            throw new RunRefusedException("It names no report to check.");
        var again = await reports.MakeAsync(parameters, progress, cancellation);
        return DocumentJson.Write(new ReportCheckDocument(number, expected, PlanReportJson.Sha256(again), parameters.Options.GetValueOrDefault(MadeByOption, ""), again.ProgramVersion));
    }
}
