using NodaTime;
using RiskPlanner.Analysis.CutSets;
using RiskPlanner.Application.CutSets.Plans;
using RiskPlanner.Application.Replays;
using RiskPlanner.Simulation.Tables;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.SinglePoints;

/// <summary>What the page of single points knows. It renders nothing. For one page.</summary>
internal sealed class SinglePointsModel(PlanViews views, PlanCutSetsService cutSets) : IDisposable
{
    /// <summary>How many pairs are listed.</summary>
    public const int MostPairs = 50;

    // The smallest come first: single points are among them.
    private const int MostListed = 500;

    private CancellationTokenSource? _running;

    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanView? View { get; private set; }

    /// <summary>What the address says.</summary>
    public SinglePointsQuery Query { get; private set; } = new("", null, default, null, false, false);

    /// <summary>The applications that have data sets, in the plan's order.</summary>
    public IReadOnlyList<string> Applications { get; private set; } = [];

    /// <summary>The moment for the form.</summary>
    public Instant Moment { get; private set; }

    /// <summary>The answer; null when nothing was asked, or something is wrong with it.</summary>
    public PlanCutSetsDocument? Found { get; private set; }

    /// <summary>Everything that is wrong with what was asked, in sentences.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Whether the answer is being looked for.</summary>
    public bool IsBusy => _running is not null;

    /// <summary>How far the search is; null before it has told.</summary>
    public WorkProgress? Progress { get; private set; }

    /// <summary>Whether it was ended before it had an answer.</summary>
    public bool IsCancelled { get; private set; }

    /// <summary>Reads what an address asks for, and looks for it.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="told">Called from any thread when <see cref="Progress"/> has changed.</param>
    public async Task LoadAsync(SinglePointsQuery query, Action told)
    {
        Cancel();
        (View, Query, Found, Faults, Progress, IsCancelled) = (await views.LoadAsync(query.Slug), query, null, [], null, false);
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
        if (Faults.Count == 0) await FindAsync(new PlanCutSetsQuestion(plan, "")
        {
            Application = query.Application,
            Top = query.Top,
            At = isWorst ? null : Moment,
            Order = query.WithPairs ? 2 : 1,
            List = query.WithPairs ? MostListed : 0,
        }, told);
    }

    /// <summary>Ends the search.</summary>
    public void Cancel()
    {
        _running?.Cancel();
        _running = null;
    }

    /// <inheritdoc/>
    public void Dispose() => Cancel();

    private static long Share(WorkProgress progress) => progress.Total == 0 ? 0 : 100L * progress.Done / progress.Total;

    private async Task FindAsync(PlanCutSetsQuestion question, Action told)
    {
        var running = _running = new CancellationTokenSource();
        var progress = new Progress<WorkProgress>(done =>
        {
            // Told in steps of a hundredth: a page that is drawn at every replay draws nothing else.
            if (_running != running || (Progress is { } before && Share(before) == Share(done))) return;
            Progress = done;
            told();
        });
        try
        {
            var found = await Task.Run(() => cutSets.Of(question, progress, running.Token), running.Token);
            // Another question has been asked meanwhile.
            if (_running == running) Found = found;
        }
        catch (OperationCanceledException)
        {
            IsCancelled = _running is null || _running == running;
        }
        catch (CutSetLimitException exception)
        {
            if (_running == running) Faults = [exception.Message];
        }
        finally
        {
            if (_running == running) _running = null;
            running.Dispose();
        }
    }
}
