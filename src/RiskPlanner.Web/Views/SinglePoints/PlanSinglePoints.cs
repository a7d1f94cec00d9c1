using RiskPlanner.Application.CutSets.Plans;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Simulation.Combinations;

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
    private readonly Lock _lock = new();
    private readonly LinkedList<(PlanSummary Of, Task<SinglePointsOfPlan?> Made)> _recent = [];

    /// <summary>The single points of a plan; null where it has no data set, or is gone.</summary>
    /// <param name="plan">The plan and its version.</param>
    /// <param name="cancellation">Ends the waiting; they are looked for and kept all the same.</param>
    public Task<SinglePointsOfPlan?> FindAsync(PlanSummary plan, CancellationToken cancellation = default)
    {
        lock (_lock)
        {
            for (var node = _recent.First; node is not null; node = node.Next)
            {
                if (node.Value.Of != plan) continue;
                _recent.Remove(node);
                // What failed is tried again.
                if (node.Value.Made.IsFaulted) break;
                _recent.AddFirst(node);
                return node.Value.Made.WaitAsync(cancellation);
            }

            var made = Task.Run(() => MakeAsync(plan));
            _recent.AddFirst((plan, made));
            if (_recent.Count > Kept) _recent.RemoveLast();
            return made.WaitAsync(cancellation);
        }
    }

    private async Task<SinglePointsOfPlan?> MakeAsync(PlanSummary summary)
    {
        if (await library.LoadAsync(summary.Slug) is not { Plan: { DataSets.Count: > 0 } plan } loaded || loaded.Summary != summary) return null;
        return new SinglePointsOfPlan(plan.DataSets.Count > MostDataSets ? null : cutSets.Of(new PlanCutSetsQuestion(plan, "") { Top = LossTop.Lost, At = EventParser.DefaultTime(plan), Order = 1, List = 0 }));
    }
}
