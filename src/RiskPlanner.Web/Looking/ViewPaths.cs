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

    public static string Alignment(string slug) => $"{PlanPaths.Plan(slug)}/alignment";

    public static string Destruction(string slug) => $"{PlanPaths.Plan(slug)}/destruction";

    /// <summary>What is left if a key is destroyed.</summary>
    public static string DestructionOfKey(string slug, string label) => WithQuery(Destruction(slug), ("key", label));

    /// <summary>What is left if the key of a data set is destroyed.</summary>
    public static string DestructionOfDataSet(string slug, string name) => WithQuery(Destruction(slug), ("dataSet", name));

    /// <summary>How the keeping of its key and the use of a data set fit together.</summary>
    public static string AlignmentOf(string slug, string dataSet) => WithQuery(Alignment(slug), ("dataSet", dataSet));

    /// <summary>The form for a replay, filled in.</summary>
    public static string Replay(string slug, string threat, string target, string at, string discovered) =>
        WithQuery(PlanPaths.Plan(slug), ("strike", threat), ("target", target), ("at", at), ("discovered", discovered)) + "#replay";

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
