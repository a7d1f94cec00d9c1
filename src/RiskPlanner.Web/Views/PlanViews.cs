using System.Runtime.CompilerServices;
using RiskPlanner.Application.Plans;
using RiskPlanner.Model;

namespace RiskPlanner.Web.Views;

/// <summary>
/// The views of the plans that are in memory: every page that looks at the same version shares one, and it goes when the plan
/// does. Safe between threads.
/// </summary>
internal sealed class PlanViews(PlanLibrary library)
{
    private readonly ConditionalWeakTable<Plan, PlanView> _views = [];

    /// <summary>The view of a plan's present version; null when there is no plan of that slug.</summary>
    public async Task<PlanView?> LoadAsync(string slug) =>
        await library.LoadAsync(slug) is { } loaded ? _views.GetValue(loaded.Plan, plan => new PlanView(loaded.Summary, plan)) : null;
}
