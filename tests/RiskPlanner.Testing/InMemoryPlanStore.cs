using RiskPlanner.Application.Plans;

namespace RiskPlanner.Testing;

/// <summary>Plans in memory.</summary>
public sealed class InMemoryPlanStore : IPlanStore
{
    private readonly SortedDictionary<string, StoredPlan> _plans = new(StringComparer.Ordinal);

    public Task<IReadOnlyList<StoredPlan>> ListAsync(CancellationToken cancellation = default) => Task.FromResult<IReadOnlyList<StoredPlan>>([.. _plans.Values]);

    public Task<StoredPlan?> FindAsync(string slug, CancellationToken cancellation = default) => Task.FromResult(_plans.GetValueOrDefault(slug));

    public Task SaveAsync(StoredPlan plan, CancellationToken cancellation = default)
    {
        _plans[plan.Slug] = plan;
        return Task.CompletedTask;
    }
}
