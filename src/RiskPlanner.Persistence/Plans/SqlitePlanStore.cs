using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using RiskPlanner.Application.Plans;

namespace RiskPlanner.Persistence.Plans;

/// <summary>Plans in the data base.</summary>
internal sealed class SqlitePlanStore(IDbContextFactory<RiskPlannerDbContext> contexts) : IPlanStore
{
    private static readonly Expression<Func<PlanRow, StoredPlan>> ToPlan =
        row => new StoredPlan(row.Slug, row.Name, row.Text, row.Sha256, row.SavedAt);

    public async Task<IReadOnlyList<StoredPlan>> ListAsync(CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<PlanRow>().OrderBy(row => row.Name).ThenBy(row => row.Slug).Select(ToPlan).ToListAsync(cancellation);
    }

    public async Task<StoredPlan?> FindAsync(string slug, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        return await context.Set<PlanRow>().Where(row => row.Slug == slug).Select(ToPlan).FirstOrDefaultAsync(cancellation);
    }

    public async Task SaveAsync(StoredPlan plan, CancellationToken cancellation = default)
    {
        await using var context = await contexts.CreateDbContextAsync(cancellation);
        // One statement: two that save the same new slug at once must not both find it missing.
        await context.Database.ExecuteSqlAsync(
            $"""
            INSERT INTO "Plans" ("Slug", "Name", "Text", "Sha256", "SavedAt")
            VALUES ({plan.Slug}, {plan.Name}, {plan.Text}, {plan.Sha256}, {plan.SavedAt.UtcTicks})
            ON CONFLICT ("Slug") DO UPDATE SET
                "Name" = excluded."Name", "Text" = excluded."Text", "Sha256" = excluded."Sha256", "SavedAt" = excluded."SavedAt"
            """,
            cancellation);
    }
}
