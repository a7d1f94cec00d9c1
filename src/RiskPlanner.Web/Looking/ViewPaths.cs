using RiskPlanner.Web.Editing;
using RiskPlanner.Web.Editing.Lists;

namespace RiskPlanner.Web.Looking;

/// <summary>The addresses of the pages that look at a plan. Pure functions.</summary>
internal static class ViewPaths
{
    public static string Keys(string slug) => $"{PlanPaths.Plan(slug)}/keys";

    public static string MasterKeys(string slug) => $"{PlanPaths.Plan(slug)}/master-keys";

    public static string Versions(string slug) => $"{PlanPaths.Plan(slug)}/versions";

    public static string Estate(string slug) => $"{PlanPaths.Plan(slug)}/estate";

    /// <summary>The list of data sets with one value of a key.</summary>
    public static string DataSetsWith(string slug, string key, string value) =>
        new ListState { Filters = new Dictionary<string, string> { [key] = value } }.Address(slug, "dataSets");

    /// <summary>An address with a query of what is not null.</summary>
    public static string WithQuery(string path, params IEnumerable<(string Name, string? Value)> query)
    {
        var parts = query.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}
