using RiskPlanner.Interchange;

namespace RiskPlanner.Web.Editing;

/// <summary>The addresses of a plan's pages. Pure functions.</summary>
public static class PlanPaths
{
    /// <summary>What stands in the place of an identity when an item is made. No identity is in lower case.</summary>
    public const string New = "new";

    /// <summary>The plan's overview.</summary>
    public static string Plan(string slug) => $"/plans/{Uri.EscapeDataString(slug)}";

    /// <summary>The list of a section; of the head, whose one item needs no list, its form.</summary>
    public static string Section(string slug, string section) =>
        section == PlanSection.HeadKey ? Item(slug, section, PlanSection.HeadKey) : $"{Plan(slug)}/edit/{Uri.EscapeDataString(section)}";

    /// <summary>The form of an item.</summary>
    public static string Item(string slug, string section, string identity) => $"{Plan(slug)}/edit/{Uri.EscapeDataString(section)}/{Uri.EscapeDataString(identity)}";

    /// <summary>The comparison of two versions.</summary>
    public static string Compare(string slug, int from, int to) => $"{Plan(slug)}/compare?from={from}&to={to}";
}
