using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Scenarios;
using RiskPlanner.Reports;
using RiskPlanner.Reports.Files;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Pages.Scenarios;

/// <summary>Runs that replay a scenario.</summary>
internal sealed class ScenarioRunView(ResultFiles results, ResultDocuments documents, ReportFiles files, ReportRenderer renderer) : IRunView
{
    public RunKind Kind => ScenarioRun.Kind;

    public string Name => "scenario";

    public Type Result => typeof(ScenarioRunResult);

    public IReadOnlyList<RunFile> Files { get; } =
    [
        results.Pdf(async (run, path, stopping) => await documents.ReplayAsync(run, stopping) is { } replay ? await files.WritePdfAsync(replay, path, stopping) : null),
        ResultFiles.Html(async (run, cancellation) => await documents.ReplayAsync(run, cancellation) is { } replay
            ? await renderer.RenderAsync(replay, run.ResultSha256 ?? FullLogs.Of(replay).Sha256)
            : null),
        ResultFiles.Json(async (run, cancellation) => await documents.ReplayAsync(run, cancellation) is { } replay ? DocumentJson.WritePlain(replay) : null),
        results.Evidence(),
    ];

    public PageLink AskedAt(Run run) => ScenarioRun.ScenarioOf(run.Parameters) is { } name
        ? new PageLink(Paths.Scenario(name), "To the scenario")
        : new PageLink(Paths.Scenarios, "To the scenario library");
}
