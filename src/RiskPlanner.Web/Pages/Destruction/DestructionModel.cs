using NodaTime;
using RiskPlanner.Analysis.Destruction;
using RiskPlanner.Application.Destruction;
using RiskPlanner.Application.Replays;
using RiskPlanner.Web.Views;

namespace RiskPlanner.Web.Pages.Destruction;

/// <summary>What the page of destruction knows. It renders nothing.</summary>
internal sealed class DestructionModel(PlanViews views)
{
    /// <summary>How many ways a page has.</summary>
    public const int PageSize = 25;

    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanView? View { get; private set; }

    /// <summary>What the address says, with the page that is really shown.</summary>
    public DestructionQuery Query { get; private set; } = new("", null, null, null, 1);

    /// <summary>The moment for the form.</summary>
    public Instant Moment { get; private set; }

    /// <summary>The answer; null when nothing was asked, or something is wrong with it.</summary>
    public DestructionReport? Report { get; private set; }

    /// <summary>Everything that is wrong with what was asked.</summary>
    public IReadOnlyList<DestructionFault> Faults { get; private set; } = [];

    /// <summary>The ways that are open, those that never end first.</summary>
    public IReadOnlyList<OpenWay> Ways { get; private set; } = [];

    /// <summary>The ways of the page.</summary>
    public IReadOnlyList<OpenWay> Rows { get; private set; } = [];

    /// <summary>How many pages they fill; 1 when there is none.</summary>
    public int Pages => Math.Max(1, (Ways.Count + PageSize - 1) / PageSize);

    /// <summary>The ways in time; null when there is no answer.</summary>
    public DestructionChart? Chart { get; private set; }

    /// <summary>Whether the answer is being looked for.</summary>
    public bool IsBusy { get; private set; }

    /// <summary>Reads what an address asks for.</summary>
    public async Task LoadAsync(DestructionQuery query)
    {
        (View, Query, Report, Faults, Ways, Rows, Chart, IsBusy) = (await views.LoadAsync(query.Slug), query, null, [], [], [], null, false);
        if (View is not { Plan: { } plan }) return;
        // In the middle of the plan there are copies that hold the key, and time for them to end.
        var proposed = EventParser.DefaultTime(plan);
        Moment = query.At is { } typed && ChosenMoment.Read(typed) is { } read ? read : proposed;
        if (!query.IsAsked) return;
        IsBusy = true;
        var answer = await Task.Run(() => query.Question(proposed).Ask(plan));
        // Another question has been asked meanwhile.
        if (!ReferenceEquals(Query, query)) return;
        (IsBusy, Report, Faults) = (false, answer.Report, answer.Faults);
        if (Report is not { } report) return;
        Ways = OpenWay.Of(report);
        Query = query with { Page = Math.Clamp(query.Page, 1, Pages) };
        Rows = [.. Ways.Skip((Query.Page - 1) * PageSize).Take(PageSize)];
        Chart = DestructionChart.Of(plan, report, Ways);
    }
}
