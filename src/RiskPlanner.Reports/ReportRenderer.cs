using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Findings.Output;
using RiskPlanner.Reports.Pages;
using RiskPlanner.Reports.Pages.Plans;

namespace RiskPlanner.Reports;

/// <summary>
/// Writes reports as HTML documents that need nothing beside them. The same document gives the same text, byte for byte. Safe
/// between threads.
/// </summary>
/// <param name="services">What the components may ask for; they ask for nothing.</param>
/// <param name="loggers">Where rendering logs.</param>
public sealed class ReportRenderer(IServiceProvider services, ILoggerFactory loggers)
{
    /// <summary>The report on threat tables.</summary>
    /// <param name="document">The tables.</param>
    /// <param name="fullLogsSha256">SHA-256 of the file of full logs beside it (<see cref="Files.FullLogs"/>).</param>
    public Task<string> RenderAsync(TablesDocument document, string fullLogsSha256) => RenderAsync<TablesReport>(new()
    {
        [nameof(TablesReport.Document)] = document,
        [nameof(TablesReport.FullLogsSha256)] = fullLogsSha256,
    });

    /// <summary>The report on a replay.</summary>
    /// <param name="document">The replay.</param>
    /// <param name="fullLogSha256">SHA-256 of the file of the full log beside it; null when there is none.</param>
    public Task<string> RenderAsync(ReplayDocument document, string? fullLogSha256 = null) => RenderAsync<ReplayReport>(new()
    {
        [nameof(ReplayReport.Document)] = document,
        [nameof(ReplayReport.FullLogSha256)] = fullLogSha256,
    });

    /// <summary>The report on a plan.</summary>
    /// <param name="report">The report.</param>
    public Task<string> RenderAsync(PlanReport report) => RenderAsync<PlanReportPage>(new()
    {
        [nameof(PlanReportPage.Report)] = report,
        [nameof(PlanReportPage.DataSha256)] = PlanReportJson.Sha256(report),
    });

    /// <summary>The report on findings.</summary>
    /// <param name="document">The findings.</param>
    public Task<string> RenderAsync(FindingsDocument document) => RenderAsync<FindingsReport>(new() { [nameof(FindingsReport.Document)] = document });

    private async Task<string> RenderAsync<TReport>(Dictionary<string, object?> parameters)
        where TReport : IComponent
    {
        // A renderer keeps every component that it has drawn, so each report has its own.
        // What a host gives to each page of its own, a renderer asks for too: in a scope, as there.
        await using var scope = services.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, loggers);
        return await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync<TReport>(ParameterView.FromDictionary(parameters))).ToHtmlString());
    }
}
