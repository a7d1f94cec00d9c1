namespace RiskPlanner.Application.Plans;

/// <summary>Keeps plans. Safe between threads.</summary>
public interface IPlanStore
{
    /// <summary>All plans, by name.</summary>
    Task<IReadOnlyList<StoredPlan>> ListAsync(CancellationToken cancellation = default);

    /// <summary>The plan of that slug, or null.</summary>
    Task<StoredPlan?> FindAsync(string slug, CancellationToken cancellation = default);

    /// <summary>Keeps a plan, in place of one of the same slug.</summary>
    Task SaveAsync(StoredPlan plan, CancellationToken cancellation = default);
}
