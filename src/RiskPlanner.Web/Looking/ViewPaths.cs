namespace RiskPlanner.Web.Looking;

/// <summary>The addresses of the pages that look at a plan. Pure functions.</summary>
internal static class ViewPaths
{
    public static string Plan(string slug) => $"/plans/{Uri.EscapeDataString(slug)}";

    public static string Keys(string slug) => $"{Plan(slug)}/keys";

    public static string MasterKeys(string slug) => $"{Plan(slug)}/master-keys";

    public static string Versions(string slug) => $"{Plan(slug)}/versions";

    public static string Estate(string slug) => $"{Plan(slug)}/estate";

    /// <summary>The form of an item.</summary>
    public static string Edit(string slug, string section, string identity) => $"{Plan(slug)}/edit/{section}/{Uri.EscapeDataString(identity)}";

    /// <summary>The list of a section.</summary>
    public static string Section(string slug, string section) => $"{Plan(slug)}/edit/{section}";

    /// <summary>The list of data sets that are encrypted under a label.</summary>
    public static string DataSetsUnder(string slug, string label) => WithQuery(Section(slug, "dataSets"), ("keyLabel", label));

    /// <summary>An address with a query of what is not null.</summary>
    public static string WithQuery(string path, params IEnumerable<(string Name, string? Value)> query)
    {
        var parts = query.Where(part => part.Value is not null).Select(part => $"{part.Name}={Uri.EscapeDataString(part.Value!)}").ToList();
        return parts.Count == 0 ? path : $"{path}?{string.Join('&', parts)}";
    }
}
