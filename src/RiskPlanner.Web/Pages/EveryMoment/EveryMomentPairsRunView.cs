using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Results;
using RiskPlanner.Web.RunKinds;

namespace RiskPlanner.Web.Pages.EveryMoment;

/// <summary>Runs that judge a plan at every moment, of two events.</summary>
internal sealed class EveryMomentPairsRunView(TablesFiles files) : IRunView
{
    public RunKind Kind => EveryMomentPairsRun.Kind;

    public string Name => "pairs of events";

    public Type Result => typeof(EveryMomentRunResult);

    public IReadOnlyList<RunFile> Files => files.All;

    public PageLink AskedAt(Run run) => new((new EveryMomentQuery(run.Parameters.Plan ?? "") { Pairs = true }).Address, "To the verdicts of pairs");
}
