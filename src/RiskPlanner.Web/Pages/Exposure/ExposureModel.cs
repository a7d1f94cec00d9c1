using RiskPlanner.Application.Exposures;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Web.Views;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Exposure;

/// <summary>What the page of exposure knows. It renders nothing. For one page.</summary>
internal sealed class ExposureModel(PlanViews views, ExposureService exposures) : IDisposable
{
    private const ulong Seed = 1;
    private const int Steps = 100;

    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanView? View { get; private set; }

    /// <summary>The search for the ways.</summary>
    public PageSearch<ExposureDocument> Search { get; } = new();

    /// <summary>The ways as they are drawn; empty before they are found.</summary>
    public IReadOnlyList<FlowGroup> Flows { get; private set; } = [];

    /// <summary>Reads the plan and follows its data.</summary>
    /// <param name="slug">The plan's name in addresses.</param>
    /// <param name="isLive">Whether somebody can wait for it: the first paint does not.</param>
    /// <param name="told">Called when the search tells how far it is.</param>
    public async Task LoadAsync(string slug, bool isLive, Action told)
    {
        (View, Flows) = (await views.LoadAsync(slug), []);
        Search.Clear();
        if (View is not { Plan: { DataSets.Count: > 0 } plan } || !isLive) return;
        await Search.RunAsync((progress, cancellation) => exposures.Of(plan, "", Seed, new Shares(progress), cancellation), told);
        Flows = Search.Found is { } found ? FlowGroup.Of(found) : [];
    }

    /// <inheritdoc/>
    public void Dispose() => Search.Dispose();

    private sealed class Shares(IProgress<WorkProgress> progress) : IProgress<double>
    {
        public void Report(double value) => progress.Report(new WorkProgress((int)(value * Steps), Steps));
    }
}
