using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Runs;
using RiskPlanner.Simulation.Tables;

namespace RiskPlanner.Web.Tests.Features;

/// <summary>What runs of the added kind come to.</summary>
public sealed record AddedDocument(string Text);

/// <summary>A kind of run of the tests: nothing outside this folder names it.</summary>
public sealed class AddedRun : IRunComputation
{
    public static RunKind Kind { get; } = new("Added");

    RunKind IRunComputation.Kind => Kind;

    public Task<byte[]> ComputeAsync(RunParameters parameters, IProgress<WorkProgress> progress, CancellationToken cancellation)
    {
        progress.Report(new WorkProgress(1, 1));
        return Task.FromResult(DocumentJson.Write(new AddedDocument($"It was asked for {parameters.Options["word"]}.")));
    }
}
