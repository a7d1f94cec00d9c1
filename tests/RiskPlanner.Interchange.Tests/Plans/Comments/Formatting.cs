using System.Text.RegularExpressions;

namespace RiskPlanner.Interchange.Tests;

/// <summary>Makes a text canonical, as the command does, and finds comments in it by other means than the reader.</summary>
internal static partial class Formatting
{
    /// <summary>The canonical form of a sound plan's text; nothing of its comments may be left over.</summary>
    public static string Of(string text)
    {
        var read = PlanFile.Read(text);
        Assert.True(read.Plan is not null, $"{string.Join('\n', read.Faults.Select(fault => fault.Describe()))}\n{text}");
        var written = PlanFile.Write(read.Plan, read.Comments);
        Assert.Empty(written.Unplaced);
        return written.Text;
    }

    /// <summary>The comments that say "c" and a number, sorted: so are those that tests scatter over a text.</summary>
    public static IEnumerable<string> Numbered(string text) => Number().Matches(text).Select(match => match.Value).Order(StringComparer.Ordinal);

    [GeneratedRegex("#[ \t]*c[0-9]+[^\n\r]*?(?=[ \t]*(?:\r|\n|$))")]
    private static partial Regex Number();
}
