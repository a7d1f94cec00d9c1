using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>Runs that assess a plan.</summary>
internal sealed class VerdictsRunView(TablesFiles files) : IRunView
{
    public RunKind Kind => VerdictsRun.Kind;

    public string Name => "assessment";

    public Type Result => typeof(TablesRunResult);

    public IReadOnlyList<RunFile> Files => files.All;

    public PageLink AskedAt(Run run) => new(Paths.Plan(run.Parameters.Plan ?? ""), "To the plan");
}
