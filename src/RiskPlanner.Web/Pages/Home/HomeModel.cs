using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Application.Runs;
using RiskPlanner.Application.Threats;
using RiskPlanner.Web.Addresses;
using RiskPlanner.Web.Dashboards;

namespace RiskPlanner.Web.Pages.Home;

/// <summary>What the start page knows: the latest runs and plans, and what would be worth doing next.</summary>
internal sealed class HomeModel(IPlanStore plans, IRunStore runs, PlanDashboards dashboards)
{
    /// <summary>How many plans have their state shown: those that were saved last.</summary>
    public const int PlansShown = 12;

    // Beyond that, a plan takes seconds and hundreds of megabytes to be put together: its own page does that.
    private const int MostDataSets = 20_000;

    private const int RunsShown = 6;
    private const int RunsLookedAt = 200;
    private const int VersionsShown = 6;

    /// <summary>The plans, by name.</summary>
    public IReadOnlyList<PlanSummary> Plans { get; private set; } = [];

    /// <summary>The state of the plans that were saved last, the latest first.</summary>
    public IReadOnlyList<PlanCard> Cards { get; private set; } = [];

    /// <summary>The versions of these plans that were saved last, the latest first.</summary>
    public IReadOnlyList<SavedVersion> Saved { get; private set; } = [];

    /// <summary>The latest runs.</summary>
    public IReadOnlyList<Run> Runs { get; private set; } = [];

    /// <summary>What is worth doing next; empty when all of it was done.</summary>
    public IReadOnlyList<NextStep> Steps { get; private set; } = [];

    /// <summary>The first plan, or the list when there is none.</summary>
    public string PlanHref => Plans.Count == 0 ? Paths.Plans : Paths.Plan(Plans[0].Slug);

    /// <summary>Reads everything anew but the figures of plans.</summary>
    public async Task LoadAsync()
    {
        Plans = await plans.ListAsync();
        var (latest, _) = await runs.ListAsync(0, RunsLookedAt);
        Runs = [.. latest.Take(RunsShown)];
        var known = Cards.ToDictionary(card => card.Plan, card => card.Dashboard);
        Cards = [.. Plans.OrderByDescending(plan => plan.SavedAt).Take(PlansShown)
            .Select(plan => new PlanCard(plan, latest.FirstOrDefault(run => run.Parameters.Plan == plan.Slug), known.GetValueOrDefault(plan)))];
        Saved = await SavedAsync();
        Steps = [.. await StepsAsync()];
    }

    /// <summary>Whether a run's new state changes this page: progress alone does not.</summary>
    public bool IsNews(Run run) => Runs.FirstOrDefault(known => known.Id == run.Id)?.State != run.State;

    /// <summary>Puts the figures of the plans together, one after the other: a large plan takes seconds the first time.</summary>
    /// <param name="tell">Told after each.</param>
    /// <param name="cancellation">Ends it.</param>
    public async Task FillAsync(Action tell, CancellationToken cancellation)
    {
        foreach (var slug in Cards.Select(card => card.Plan.Slug).ToList())
        {
            var isLarge = (await plans.CountSectionsAsync(slug, cancellation)).GetValueOrDefault("dataSets") > MostDataSets;
            var dashboard = isLarge ? null : await dashboards.FindAsync(slug, cancellation);
            Cards = [.. Cards.Select(card => card.Plan.Slug == slug ? card with { Dashboard = dashboard, IsLarge = isLarge } : card)];
            tell();
        }
    }

    private async Task<IReadOnlyList<SavedVersion>> SavedAsync()
    {
        List<SavedVersion> saved = [];
        foreach (var card in Cards)
            saved.AddRange((await plans.VersionsAsync(card.Plan.Slug, null, VersionsShown)).Select(version => new SavedVersion(card.Plan, version)));
        return [.. saved.OrderByDescending(one => one.Version.SavedAt).Take(VersionsShown)];
    }

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
