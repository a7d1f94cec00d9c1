using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>What the page of a plan knows, and what it can ask for.</summary>
internal sealed class PlanModel(PlanLibrary plans, RunQueue queue, TimeProvider clock)
{
    /// <summary>The plan as it is kept; null when there is none of that name.</summary>
    public PlanSummary? Stored { get; private set; }

    /// <summary>The plan; null when there is none of that name.</summary>
    public Plan? Plan { get; private set; }

    /// <summary>Reads the plan.</summary>
    public async Task LoadAsync(string slug)
    {
        var loaded = await plans.LoadAsync(slug);
        (Stored, Plan) = (loaded?.Summary, loaded?.Plan);
    }

    /// <summary>Asks for a replay.</summary>
    public Task<Run> ReplayAsync(ReplayRequest request) => queue.EnqueueAsync($"{Stored!.Name}: {request.Title}", new RunParameters
    {
        Kind = RunKind.Replay,
        Plan = Stored.Slug,
        PlanVersion = Stored.Version,
        Events = [request.Text],
        Seed = request.Seed,
        Date = clock.GetUtcNow().ToString("yyyy-MM-dd"),
    });
}
