using RiskPlanner.Application.CutSets.Plans;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Simulation.Combinations;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Views.SinglePoints;

/// <summary>
/// The single points of loss of plans for their dashboards: each event of a plan that loses data for good by itself, at the moment that its other pages
/// propose. However many ask for those of a version, they are looked for once, in the background, and kept. Safe between threads.
/// </summary>
internal sealed class PlanSinglePoints(PlanLibrary library, PlanCutSetsService cutSets)
{
    /// <summary>Up to how many data sets they are looked for without being asked: that takes seconds.</summary>
    public const int MostDataSets = 2_000;

    private const int Kept = 24;
    private readonly RecentlyMade<PlanSummary, SinglePointsOfPlan?> _recent = new(Kept);

    /// <summary>The single points of a plan; null where it has no data set, or is gone.</summary>
    /// <param name="plan">The plan and its version.</param>
    /// <param name="cancellation">Ends the waiting; they are looked for and kept all the same.</param>
    public Task<SinglePointsOfPlan?> FindAsync(PlanSummary plan, CancellationToken cancellation = default) => _recent.Of(plan, () => MakeAsync(plan)).WaitAsync(cancellation);

    private async Task<SinglePointsOfPlan?> MakeAsync(PlanSummary summary)
    {
        if (await library.LoadAsync(summary.Slug) is not { Plan: { DataSets.Count: > 0 } plan } loaded || loaded.Summary != summary) return null;
        return new SinglePointsOfPlan(plan.DataSets.Count > MostDataSets ? null : cutSets.Of(new PlanCutSetsQuestion(plan, "") { Top = LossTop.Lost, At = EventParser.DefaultTime(plan), Order = 1, List = 0 }));
    }
}
