using RiskPlanner.Application.Documents;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Reporting;

/// <summary>What is known of a report and of its last check. It renders nothing.</summary>
internal sealed class ReportCheckModel(IRunStore store, RunQueue queue, ResultDocuments documents)
{
    private Run _report = null!;

    /// <summary>The report; null when it cannot be read.</summary>
    public ReportDocument? Document { get; private set; }

    /// <summary>The last check that was asked for; null when none was.</summary>
    public Run? Check { get; private set; }

    /// <summary>What came of it; null while nothing has.</summary>
    public ReportCheckDocument? Checked { get; private set; }

    /// <summary>Why no check could be asked for, in a sentence; null when one could.</summary>
    public string? Refused { get; private set; }

    /// <summary>Reads a report and its last check.</summary>
    public async Task LoadAsync(Run report)
    {
        _report = report;
        Document = await documents.ReportAsync(report);
        var checks = await store.ListOfPlanAsync(ReportCheckRun.Kind, report.Parameters.Plan ?? "");
        await TakeAsync(checks.FirstOrDefault(run => ReportCheckRun.Checks(run, report.Id)));
    }

    /// <summary>Takes the state of a check; one that is older than the last is left alone.</summary>
    public async Task TakeAsync(Run? check)
    {
        if (check is null || check.Id < Check?.Id) return;
        Checked = check.State == RunState.Done ? await documents.ReportCheckAsync(check) : null;
        Check = check;
    }

    /// <summary>Asks for a check.</summary>
    public async Task AskAsync()
    {
        Refused = null;
        if (Document is not { } document || Check is { HasEnded: false }) return;
        try
        {
            await TakeAsync(await queue.EnqueueAsync($"Check of “{_report.Title}” (run {_report.Id})", ReportCheckRun.Of(_report, document)));
        }
        catch (RunRefusedException refused)
        {
            Refused = refused.Message;
        }
    }
}
