using System.Reflection;

namespace RiskPlanner.Naming;

/// <summary>The pages of docs/naming, which the program carries with it.</summary>
internal static class RulePages
{
    /// <summary>The page of a rule.</summary>
    public static string Of(string id)
    {
        using var page = Assembly.GetExecutingAssembly().GetManifestResourceStream($"naming/{id}.md");
        if (page is null) return "";
        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
