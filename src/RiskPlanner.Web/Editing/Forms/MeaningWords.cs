using System.Text.RegularExpressions;

namespace RiskPlanner.Web.Editing.Forms;

/// <summary>What the plan file's reference says of a key or a section, for pages. Pure functions.</summary>
internal static partial class MeaningWords
{
    /// <summary>Without the links of Markdown, which lead into the documentation: their words stay.</summary>
    public static string WithoutLinks(string meaning) => Link().Replace(meaning, "${words}");

    [GeneratedRegex(@"\[(?<words>[^\]]+)\]\([^)]*\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Link();
}
