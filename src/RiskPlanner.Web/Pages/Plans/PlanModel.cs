using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Interchange;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>What the page of a plan knows, and what it can ask for.</summary>
internal sealed class PlanModel(IPlanStore plans, RunQueue queue, TimeProvider clock)
{
    /// <summary>The plan as it is kept; null when there is none of that name.</summary>
    public StoredPlan? Stored { get; private set; }

    /// <summary>The plan; null when its file has faults.</summary>
    public Plan? Plan { get; private set; }

    /// <summary>The faults of its file.</summary>
    public IReadOnlyList<PlanFileFault> Faults { get; private set; } = [];

    /// <summary>Reads the plan.</summary>
    public async Task LoadAsync(string slug)
    {
        Stored = await plans.FindAsync(slug);
        if (Stored is null) return;
        var read = PlanFile.Read(Stored.Text);
        (Plan, Faults) = (read.Plan, read.Faults);
    }

    /// <summary>Asks for a replay.</summary>
    public Task<Run> ReplayAsync(ReplayRequest request) => queue.EnqueueAsync($"{Stored!.Name}: {request.Title}", new RunParameters
    {
        Kind = RunKind.Replay,
        Plan = Stored.Slug,
        Events = [request.Text],
        Seed = request.Seed,
        Date = clock.GetUtcNow().ToString("yyyy-MM-dd"),
    });
}
