namespace RiskPlanner.Model;

/// <summary>Which sysplex works on a data set, as long as it runs: the first one at the site of the data set's volume.</summary>
public static class HomeSysplex
{
    /// <summary>The sysplex at the data set's site, or the plan's first sysplex where that site has none.</summary>
    public static Sysplex Of(Plan plan, DataSetDefinition dataSet)
    {
        var site = plan.SiteOf(dataSet.Volume);
        return plan.Sysplexes.FirstOrDefault(sysplex => sysplex.Site == site) ?? plan.Sysplexes[0];
    }

    /// <summary>The sysplex that keeps an inventory of copies: likewise, by the volume that it lies on.</summary>
    /// <returns>The sysplex; null where the plan has none.</returns>
    public static Sysplex? Of(Plan plan, BackupInventory inventory)
    {
        var site = plan.SiteOf(inventory.On);
        return plan.Sysplexes.FirstOrDefault(sysplex => sysplex.Site == site) ?? (plan.Sysplexes.Count > 0 ? plan.Sysplexes[0] : null);
    }

    /// <summary>All sysplexes in the order in which recoverers turn to them: the home first, then the plan's order.</summary>
    public static IEnumerable<Sysplex> InOrder(Plan plan, DataSetDefinition dataSet)
    {
        var home = Of(plan, dataSet);
        return plan.Sysplexes.OrderBy(sysplex => sysplex == home ? 0 : 1);
    }
}
