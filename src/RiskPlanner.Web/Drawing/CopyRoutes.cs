using RiskPlanner.Model;

namespace RiskPlanner.Web.Drawing;

/// <summary>Finds where a plan's policies take copies. Pure function.</summary>
internal static class CopyRoutes
{
    /// <summary>Every route once, by policy in the plan's order.</summary>
    public static IReadOnlyList<CopyRoute> Of(Plan plan) =>
        [.. Of(plan, new BackupCoverage(plan)).Distinct()];

    private static IEnumerable<CopyRoute> Of(Plan plan, BackupCoverage coverage) =>
        plan.BackupPolicies.Index().SelectMany(entry => Of(coverage, entry.Item, entry.Index + 1));

    private static IEnumerable<CopyRoute> Of(BackupCoverage coverage, BackupPolicy policy, int number)
    {
        foreach (var volume in coverage.DataSetsUnder(policy).Select(dataSet => dataSet.Volume).Distinct())
        {
            var from = volume;
            foreach (var step in policy.Steps)
            {
                yield return new CopyRoute(number, CopyKinds.Of(step), from, step.To);
                from = step.To;
                if (step.VaultAt is not { } site) continue;
                var carried = CopyRoute.Carried(step.To, site);
                yield return new CopyRoute(number, CopyKind.Carried, from, carried);
                from = carried;
            }
        }
    }
}
