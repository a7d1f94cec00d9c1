using Microsoft.AspNetCore.Http;
using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Tests.Features;

/// <summary>Shows runs of the added kind.</summary>
internal sealed class AddedRunView(IRunStore store) : IRunView
{
    public RunKind Kind => AddedRun.Kind;

    public string Name => "added kind";

    public Type Result => typeof(AddedRunResult);

    public IReadOnlyList<RunFile> Files { get; } =
    [
        new("words.txt", "Download words", async (run, cancellation) => await store.FindResultAsync(run.Id, cancellation) is { } json
            ? TypedResults.Text(DocumentJson.Read<AddedDocument>(json).Text)
            : null),
    ];

    public PageLink AskedAt(Run run) => new("/plans", "To the plans");
}
