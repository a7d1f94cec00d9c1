using RiskPlanner.Application.Plans;
using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Pages.Plans;

/// <summary>What the list of plans knows.</summary>
internal sealed class PlanListModel(IPlanStore store)
{
    private static readonly string[] CountedSections = ["sites", "applications", "dataSets", "keys", "backupPolicies"];

    /// <summary>The plans by name, with what each holds in words; null while they are being read.</summary>
    public IReadOnlyList<(PlanSummary Plan, string Holds)>? Plans { get; private set; }

    /// <summary>Reads everything anew.</summary>
    public async Task LoadAsync()
    {
        List<(PlanSummary, string)> plans = [];
        foreach (var plan in await store.ListAsync()) plans.Add((plan, Words(await store.CountSectionsAsync(plan.Slug))));
        Plans = plans;
    }

    private static string Words(IReadOnlyDictionary<string, int> counts) => string.Join(", ",
        CountedSections.Where(counts.ContainsKey).Select(key => SectionWords.Count(PlanSections.Get(key), counts[key])));
}
