using RiskPlanner.Application.Alignment;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Pages.Alignment;

/// <summary>Runs that compute the key-loss window of a plan. There is no report: the page shows and draws it, and can be printed.</summary>
internal sealed class AlignmentRunView(ResultFiles results, ResultDocuments documents) : IRunView
{
    public RunKind Kind => AlignmentRun.Kind;

    public string Name => "key-loss window";

    public Type Result => typeof(AlignmentRunResult);

    public IReadOnlyList<RunFile> Files { get; } =
    [
        ResultFiles.Csv(async (run, cancellation) => await documents.AlignmentAsync(run, cancellation) is { } alignment ? AlignmentCsv.Write(alignment) : null),
        ResultFiles.Json(async (run, cancellation) => await documents.AlignmentAsync(run, cancellation) is { } alignment ? DocumentJson.Write(alignment, indented: true) : null),
        results.Evidence(),
    ];

    public PageLink AskedAt(Run run) => new(Paths.Plan(run.Parameters.Plan ?? ""), "To the plan");
}
