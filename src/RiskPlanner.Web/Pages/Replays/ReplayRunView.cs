using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Pages.Replays;

/// <summary>Runs that replay events on a plan.</summary>
internal sealed class ReplayRunView(ReplayFiles files) : IRunView
{
    public RunKind Kind => ReplayRun.Kind;

    public string Name => "simulation";

    public Type Result => typeof(ReplayRunResult);

    public IReadOnlyList<RunFile> Files => files.All;

    public PageLink AskedAt(Run run) => new(Paths.Plan(run.Parameters.Plan ?? ""), "To the plan");
}
