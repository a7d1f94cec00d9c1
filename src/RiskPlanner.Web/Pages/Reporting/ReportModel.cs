using RiskPlanner.Application.PlanReports;
using RiskPlanner.Application.Plans;
using RiskPlanner.Application.Runs;
using RiskPlanner.Web.Results;

namespace RiskPlanner.Web.Pages.Reporting;

/// <summary>What the page of a plan's reports knows: the latest reports, and the one that is under way. It renders nothing.</summary>
internal sealed class ReportModel(IPlanStore store, IRunStore runStore, RunFollower runs)
{
    /// <summary>How many reports are listed; the list of runs has all.</summary>
    public const int Listed = 10;

    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanSummary? Plan { get; private set; }

    /// <summary>The run that is under way and the one that ended without a report.</summary>
    public RunFollower Runs => runs;

    /// <summary>The reports that were made, the newest first.</summary>
    public IReadOnlyList<Run> Reports { get; private set; } = [];

    /// <summary>Reads what there is.</summary>
    public async Task LoadAsync(string slug)
    {
        Plan = await store.FindAsync(slug);
        if (Plan is null) return;
        await runs.LoadAsync(ReportRunKind.Kind, slug, number: null);
        Reports = [.. (await runStore.ListOfPlanAsync(ReportRunKind.Kind, slug)).Where(run => run.State == RunState.Done).Take(Listed)];
    }

    /// <summary>Asks for a report on the plan as it is now.</summary>
    public Task AskAsync(ReportChoice choice)
    {
        // A report on a draft says so on its cover, whatever the owner counts as its version.
        var marked = Plan!.Draft is { } draft ? choice with { Cover = choice.Cover with { Version = $"draft “{draft.Name}” of version {draft.FromVersion}{(choice.Cover.Version.Length > 0 ? $", {choice.Cover.Version}" : "")}" } } : choice;
        return runs.AskAsync($"Report on {Plan.Title}", asked => asked with { PlanVersion = Plan.Version, Options = marked.ToOptions() });
    }
}
