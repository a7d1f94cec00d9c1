using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Reports;
using RiskPlanner.Reports.Files;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>Runs that replay events on a plan.</summary>
internal sealed class ReplayRunView(ResultFiles results, ResultDocuments documents, ReportFiles files, ReportRenderer renderer) : IRunView
{
    public RunKind Kind => ReplayRun.Kind;

    public string Name => "simulation";

    public Type Result => typeof(ReplayRunResult);

    public IReadOnlyList<RunFile> Files { get; } =
    [
        results.Pdf(async (run, path, stopping) => await documents.ReplayAsync(run, stopping) is { } replay ? await files.WritePdfAsync(replay, path, stopping) : null),
        ResultFiles.Html(async (run, cancellation) => await documents.ReplayAsync(run, cancellation) is { } replay
            ? await renderer.RenderAsync(replay, run.ResultSha256 ?? FullLogs.Of(replay).Sha256)
            : null),
        ResultFiles.Json(async (run, cancellation) => await documents.ReplayAsync(run, cancellation) is { } replay ? DocumentJson.WritePlain(replay) : null),
        results.Evidence(),
    ];

    public PageLink AskedAt(Run run) => new(Paths.Plan(run.Parameters.Plan ?? ""), "To the plan");
}
