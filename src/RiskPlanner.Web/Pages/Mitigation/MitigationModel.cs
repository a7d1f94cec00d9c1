using RiskPlanner.Analysis.Mitigation;
using RiskPlanner.Application.Mitigation;
using RiskPlanner.Web.Views;
using RiskPlanner.Web.Watching;

namespace RiskPlanner.Web.Pages.Mitigation;

/// <summary>What the page of the cheapest changes knows. It renders nothing. For one page.</summary>
internal sealed class MitigationModel(PlanViews views, MitigationService mitigation) : IDisposable
{
    /// <summary>The plan; null when there is none of that name.</summary>
    public PlanView? View { get; private set; }

    /// <summary>What the address says.</summary>
    public MitigationQuery Query { get; private set; } = new("", null, null, false);

    /// <summary>The search for the answer.</summary>
    public PageSearch<MitigationDocument> Search { get; } = new();

    /// <summary>Everything that is wrong with what was asked, in sentences.</summary>
    public IReadOnlyList<string> Faults { get; private set; } = [];

    /// <summary>Reads what an address asks for, and looks for it.</summary>
    /// <param name="query">What is asked.</param>
    /// <param name="isLive">Whether somebody can wait for the search: the first paint does not.</param>
    /// <param name="told">Called when the search tells how far it is.</param>
    public async Task LoadAsync(MitigationQuery query, bool isLive, Action told)
    {
        var view = await views.LoadAsync(query.Slug);
        // Another part of the same answer is no other question.
        if (Search.Found is not null && query == Query && ReferenceEquals(view, View)) return;
        Search.Clear();
        (View, Query, Faults) = (view, query, []);
        if (View is not { Plan: { DataSets.Count: > 0 } plan } || query.Goal is not { } goal) return;
        var faults = new List<string>();
        if (query.Budget is { } typed && query.Limit is null) faults.Add($"“{typed}” is no amount. Expected: a whole number of {CostTable.Default.Unit}, or nothing.");
        if (goal == MitigationAim.Targets && TargetGoal.ApplicationsOf(plan).Count == 0) faults.Add("No application with data sets states a target. Expected: RPO or RTO at an application.");
        Faults = faults;
        if (Faults.Count > 0 || !isLive) return;
        var question = new MitigationQuestion(plan, "") { Goal = goal, Budget = query.Limit, WithCommonCauses = !query.WithoutCommonCauses, WithFrontier = query.WithFrontier && goal != MitigationAim.NoDoubleLoss };
        await Search.RunAsync((progress, cancellation) => mitigation.Of(question, progress, cancellation).Document, told);
    }

    /// <inheritdoc/>
    public void Dispose() => Search.Dispose();
}
