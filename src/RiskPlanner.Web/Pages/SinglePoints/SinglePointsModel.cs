using NodaTime;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Application.CutSets.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Simulation.Collusion;
using RiskPlanner.Web.Views;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.SinglePoints;

/// <summary>What the page of single points knows. It renders nothing. For one page.</summary>
internal sealed class SinglePointsModel(PlanViews views, PlanCutSetsService cutSets) : IDisposable
{
    /// <summary>How many pairs are listed.</summary>
    public const int MostPairs = 50;

    // The smallest come first: single points are among them.
    private const int MostListed = 500;

    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanView? View { get; private set; }

    /// <summary>What the address says.</summary>
    public SinglePointsQuery Query { get; private set; } = new("", null, default, null, false, false, false);

    /// <summary>The applications that have data sets, in the plan's order.</summary>
    public IReadOnlyList<string> Applications { get; private set; } = [];

    /// <summary>The moment for the form.</summary>
    public Instant Moment { get; private set; }

    /// <summary>The search for the answer.</summary>
    public PageSearch<PlanCutSetsDocument> Search { get; } = new();

    /// <summary>Everything that is wrong with what was asked, in sentences.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Reads what an address asks for, and looks for it.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="isLive">Whether somebody can wait for the search: the first paint does not.</param>
    /// <param name="told">Called when the search tells how far it is.</param>
    public async Task LoadAsync(SinglePointsQuery query, bool isLive, Action told)
    {
        var view = await views.LoadAsync(query.Slug);
        // Another part of the same answer is no other question.
        if (Search.Found is not null && query == Query && ReferenceEquals(view, View)) return;
        Search.Clear();
        (View, Query, Faults) = (view, query, []);
        if (View is not { Plan: { } plan }) return;
        Applications = [.. plan.Applications.Select(application => application.Name).Where(name => plan.DataSets.Any(dataSet => dataSet.Application == name))];
        var isWorst = query.At == SinglePointsQuery.Worst;
        var proposed = EventParser.DefaultTime(plan);
        var typed = query.At is { } text && !isWorst ? ChosenMoment.Read(text) : proposed;
        Moment = typed ?? proposed;
        if (!query.IsAsked) return;
        var faults = new List<string>();
        if (typed is null) faults.Add($"“{query.At}” is no date. Expected: a date such as {ChosenMoment.FieldOf(proposed)}, or the worst moment.");
        else if (typed < plan.From || typed > plan.Until) faults.Add($"“{query.At}” is not within the plan. Expected: {ChosenMoment.FieldOf(plan.From)} to {ChosenMoment.FieldOf(plan.Until)}.");
        if (query.Application is { } application && !Applications.Contains(application)) faults.Add($"“{application}” has no data set in this plan. Expected: {string.Join(", ", Applications.Take(10))}.");
        Faults = faults;
        if (Faults.Count > 0 || !isLive) return;
        var question = new PlanCutSetsQuestion(plan, "")
        {
            Application = query.Application,
            Top = query.Top,
            At = isWorst ? null : Moment,
            People = plan.People.Count == 0 ? null : query.LosesAll ? CollusionReading.All : CollusionReading.Any,
            Order = query.WithPairs ? 2 : 1,
            List = query.WithPairs ? MostListed : 0,
        };
        try
        {
            await Search.RunAsync((progress, cancellation) => cutSets.Of(question, progress, cancellation), told);
        }
        catch (CutSetLimitException exception)
        {
            Faults = [exception.Message];
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Search.Dispose();
}
