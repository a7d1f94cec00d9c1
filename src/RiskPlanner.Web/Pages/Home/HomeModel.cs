using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Addresses;

namespace RiskPlanner.Web.Pages.Home;

/// <summary>What the start page knows: the latest runs and plans, and what would be worth doing next.</summary>
internal sealed class HomeModel(IPlanStore plans, IRunStore runs)
{
    private const int RunsShown = 6;

    /// <summary>The plans, by name.</summary>
    public IReadOnlyList<PlanSummary> Plans { get; private set; } = [];

    /// <summary>The latest runs.</summary>
    public IReadOnlyList<Run> Runs { get; private set; } = [];

    /// <summary>What is worth doing next; empty when all of it was done.</summary>
    public IReadOnlyList<NextStep> Steps { get; private set; } = [];

    /// <summary>The first plan, or the list when there is none.</summary>
    public string PlanHref => Plans.Count == 0 ? Paths.Plans : Paths.Plan(Plans[0].Slug);

    /// <summary>Reads everything anew.</summary>
    public async Task LoadAsync()
    {
        Plans = await plans.ListAsync();
        (Runs, _) = await runs.ListAsync(0, RunsShown);
        Steps = [.. await StepsAsync()];
    }

    /// <summary>Whether a run's new state changes this page: progress alone does not.</summary>
    public bool IsNews(Run run) => Runs.FirstOrDefault(known => known.Id == run.Id)?.State != run.State;

    private async Task<List<NextStep>> StepsAsync()
    {
        List<NextStep> steps = [];
        if (await runs.FindLatestDoneAsync(TablesRun.Kind) is null)
            steps.Add(new NextStep("Derive the threat tables", Paths.Tables, "It takes a few seconds; the result is kept."));
        foreach (var plan in Plans)
        {
            if (await runs.FindLatestDoneAsync(VerdictsRun.Kind, plan.Slug) is null)
                steps.Add(new NextStep($"Assess “{plan.Name}”", $"{Paths.Plan(plan.Slug)}#verdicts", "Which of its data sets survive which threat in the current plan."));
            else if (await runs.FindLatestDoneAsync(ReplayRun.Kind, plan.Slug) is null)
                steps.Add(new NextStep($"Simulate an event in “{plan.Name}”", $"{Paths.Plan(plan.Slug)}#replay", "One event, and the whole log of what follows."));
        }

        return steps;
    }
}
