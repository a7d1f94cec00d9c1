using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Pages.Reporting;

/// <summary>Runs that make a report again and compare.</summary>
internal sealed class ReportCheckRunView(ResultFiles results) : IRunView
{
    public RunKind Kind => ReportCheckRun.Kind;

    public string Name => "check of a report";

    public Type Result => typeof(ReportCheckRunResult);

    public IReadOnlyList<RunFile> Files { get; } = [results.Evidence("Download JSON")];

    public PageLink AskedAt(Run run) => new(Paths.Run(ReportCheckRun.ReportOf(run.Parameters)), "To the report");
}
