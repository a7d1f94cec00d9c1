using System.Reflection;

namespace RiskPlanner.Tls;

/// <summary>The pages of docs/tls, which the program carries with it.</summary>
internal static class TlsRulePages
{
    /// <summary>The page of a rule.</summary>
    public static string Of(string id)
    {
        using var page = Assembly.GetExecutingAssembly().GetManifestResourceStream($"tls/{id}.md");
        if (page is null) return "";
        using var reader = new StreamReader(page);
        return reader.ReadToEnd();
    }
}
