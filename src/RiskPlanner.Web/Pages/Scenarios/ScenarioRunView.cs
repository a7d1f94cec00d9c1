using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Scenarios;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Pages.Scenarios;

/// <summary>Runs that replay a scenario.</summary>
internal sealed class ScenarioRunView(ReplayFiles files) : IRunView
{
    public RunKind Kind => ScenarioRun.Kind;

    public string Name => "scenario";

    public Type Result => typeof(ScenarioRunResult);

    public IReadOnlyList<RunFile> Files => files.All;

    public PageLink AskedAt(Run run) => ScenarioRun.ScenarioOf(run.Parameters) is { } name
        ? new PageLink(Paths.Scenario(name), "To the scenario")
        : new PageLink(Paths.Scenarios, "To the scenario library");
}
