using System.Text.RegularExpressions;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>Sections of a plan in words. Pure functions.</summary>
public static partial class SectionWords
{
    private static readonly string[] Abbreviations = ["KiB", "RPO", "RTO", "DES", "RSA", "ECC", "CPACF", "KGUP"];

    /// <summary>The section as a heading: "Data sets"; "The plan itself" for the head.</summary>
    public static string Title(PlanSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return Capital(section.IsHead ? section.What : Spaced(section.Key));
    }

    /// <summary>One of its items, without an article: "data set".</summary>
    public static string Noun(PlanSection section)
    {
        ArgumentNullException.ThrowIfNull(section);
        return section.What[(section.What.IndexOf(' ', StringComparison.Ordinal) + 1)..];
    }

    /// <summary>A number of items: "1 data set", "12 data sets"; "the plan itself" for the head.</summary>
    public static string Count(PlanSection section, int count)
    {
        ArgumentNullException.ThrowIfNull(section);
        if (section.IsHead) return section.What;
        var noun = Noun(section);
        if (count == 1) return $"1 {noun}";
        return $"{count:N0} {(EndsInConsonantAndY(noun) ? noun[..^1] + "ies" : noun.EndsWith('x') || noun.EndsWith('s') ? noun + "es" : noun + "s")}";
    }

    /// <summary>The words of a key in camel case: "same value as" of <c>sameValueAs</c>, "RSA master key" of <c>rsaMasterKey</c>.</summary>
    public static string Spaced(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        return string.Join(' ', Words().Matches(key).Select(word => WordOf(word.Value.ToLowerInvariant())));
    }

    /// <summary>A text that begins with a capital letter.</summary>
    public static string Capital(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];
    }

    private static string WordOf(string word) => Abbreviations.FirstOrDefault(one => one.Equals(word, StringComparison.OrdinalIgnoreCase)) ?? word;

    private static bool EndsInConsonantAndY(string noun) => noun.EndsWith('y') && !"aeiou".Contains(noun[^2], StringComparison.Ordinal);

    [GeneratedRegex("KiB|[A-Z]?[a-z0-9]+|[A-Z]", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Words();
}
