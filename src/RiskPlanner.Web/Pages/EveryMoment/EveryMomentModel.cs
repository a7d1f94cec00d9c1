using RiskPlanner.Application.Documents;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.EveryMoment;

/// <summary>What the page of verdicts at every moment knows: which run is shown, what it came to, and what is under way. It renders nothing.</summary>
internal sealed class EveryMomentModel(IPlanStore plans, RunFollower runs, ResultDocuments documents)
{
    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanSummary? Plan { get; private set; }

    /// <summary>Whether the plan has no data set to judge.</summary>
    public bool IsBare { get; private set; }

    /// <summary>The run that is shown and the one that is under way.</summary>
    public RunFollower Runs => runs;

    /// <summary>What is shown; null when there is nothing yet.</summary>
    public TablesDocument? Document { get; private set; }

    /// <summary>Whether the plan was changed since.</summary>
    public bool IsStale => runs.Shown is { } shown && shown.Parameters.PlanVersion != Plan?.Version;

    /// <summary>Reads what an address asks for.</summary>
    public async Task LoadAsync(EveryMomentQuery query)
    {
        (Plan, Document) = (await plans.FindAsync(query.Slug), null);
        if (Plan is null) return;
        IsBare = (await plans.CountSectionsAsync(query.Slug)).GetValueOrDefault("dataSets") == 0;
        await runs.LoadAsync(query.Pairs ? EveryMomentPairsRun.Kind : EveryMomentRun.Kind, query.Slug, query.Run);
        if (runs.Shown is { } shown) Document = await documents.TablesAsync(shown);
    }

    /// <summary>Asks for verdicts of the plan as it is now.</summary>
    /// <param name="pairs">Whether two events shall strike.</param>
    public Task AskAsync(bool pairs) => runs.AskAsync(
        $"{(pairs ? "Pairs of events" : "Verdicts")} at every moment, {Plan!.Title}", asked => asked with { PlanVersion = Plan.Version });
}
