using RiskPlanner.Model;
using RiskPlanner.Reports.Drawing;

namespace RiskPlanner.Web.Pages.Topology;

/// <summary>What stands at a site, counted.</summary>
/// <param name="Site">The site.</param>
/// <param name="Sysplexes">The names of its sysplexes.</param>
/// <param name="Arrays">How many disk arrays.</param>
/// <param name="Volumes">How many volumes in them.</param>
/// <param name="DataSets">How many data sets on those.</param>
/// <param name="Tapes">The names of its tape stores.</param>
/// <param name="KeyStores">The names of the key stores that are live there.</param>
/// <param name="CkdsCopies">The names of the key stores whose copies lie there.</param>
/// <param name="KeyManagers">The names of the key servers and repositories of which an instance is there.</param>
internal sealed record SiteTally(
    Site Site, IReadOnlyList<string> Sysplexes, int Arrays, int Volumes, int DataSets, IReadOnlyList<string> Tapes, IReadOnlyList<string> KeyStores, IReadOnlyList<string> CkdsCopies, IReadOnlyList<string> KeyManagers)
{
    public static SiteTally Of(TopologySummary estate, Site site)
    {
        var plan = estate.Plan;
        var arrays = plan.Arrays.Where(array => array.Site == site.Name).ToList();
        return new(
            site,
            [.. plan.Sysplexes.Where(sysplex => sysplex.Site == site.Name).Select(sysplex => sysplex.Name)],
            arrays.Count,
            arrays.Sum(array => array.Volumes.Count),
            arrays.SelectMany(array => array.Volumes).Sum(estate.DataSetsOn),
            [.. plan.Tapes.Where(tape => tape.Site == site.Name).Select(tape => tape.Name)],
            [.. plan.KeyStores.Where(store => store.Sites.Contains(site.Name)).Select(store => store.Name)],
            [.. plan.KeyStores.Where(store => store.Backups.Any(cycle => cycle.Site == site.Name)).Select(store => store.Name)],
            [.. plan.KeyManagers.Where(manager => manager.Site == site.Name || manager.SecondarySite == site.Name).Select(manager => manager.Name)]);
    }
}
