using RiskPlanner.Application.Documents;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Runs;
using RiskPlanner.Reports;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Web.Pages.Reporting;

/// <summary>Runs that make reports on plans. They keep the page as well, so that a report stays what it was when the program changes.</summary>
internal sealed class ReportRun(StoredPlanReports reports, ReportRenderer renderer) : IRunComputation
{
    public RunKind Kind => ReportRunKind.Kind;

    public async Task<byte[]> ComputeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        var report = await reports.MakeAsync(parameters, progress, cancellation);
        return DocumentJson.Write(ReportDocument.Of(report, await renderer.RenderAsync(report)));
    }
}
