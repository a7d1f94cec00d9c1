using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Pages.EveryMoment;

/// <summary>Runs that judge a plan at every moment, of one event.</summary>
internal sealed class EveryMomentRunView(TablesFiles files) : IRunView
{
    public RunKind Kind => EveryMomentRun.Kind;

    public string Name => "every moment";

    public Type Result => typeof(EveryMomentRunResult);

    public IReadOnlyList<RunFile> Files => files.All;

    public PageLink AskedAt(Run run) => new(Paths.EveryMoment(run.Parameters.Plan ?? ""), "To the verdicts at every moment");
}
