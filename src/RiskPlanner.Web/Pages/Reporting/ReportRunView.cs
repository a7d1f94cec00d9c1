using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Runs;
using RiskPlanner.Reports.Files;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Pages.Reporting;

/// <summary>Runs that make reports on plans.</summary>
internal sealed class ReportRunView(ResultFiles results, ResultDocuments documents, ReportFiles files) : IRunView
{
    public RunKind Kind => ReportRunKind.Kind;

    public string Name => "report";

    public Type Result => typeof(ReportRunResult);

    public IReadOnlyList<RunFile> Files { get; } =
    [
        results.Pdf(async (run, path, stopping) => await documents.ReportAsync(run, stopping) is { } report ? await files.WritePdfAsync(report, path, stopping) : null),
        ResultFiles.Html(async (run, cancellation) => (await documents.ReportAsync(run, cancellation))?.Html) with { Link = "Open HTML" },
        // Byte for byte what the cover's hash is of.
        ResultFiles.Json(async (run, cancellation) => (await documents.ReportAsync(run, cancellation))?.DataBytes()),
    ];

    public PageLink AskedAt(Run run) => new(Paths.Report(run.Parameters.Plan ?? ""), "To the plan's reports");
}
