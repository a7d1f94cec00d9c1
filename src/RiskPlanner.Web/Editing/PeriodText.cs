using System.Text.RegularExpressions;

namespace RiskPlanner.Web.Editing;

/// <summary>Periods as plans write them (ISO 8601), as a number of one unit and back. Pure functions.</summary>
internal static partial class PeriodText
{
    // How a unit is written: before the number, and after it.
    private static readonly Dictionary<PeriodUnit, (string Before, string After)> Forms = new()
    {
        [PeriodUnit.Seconds] = ("PT", "S"), [PeriodUnit.Minutes] = ("PT", "M"), [PeriodUnit.Hours] = ("PT", "H"), [PeriodUnit.Days] = ("P", "D"),
        [PeriodUnit.Weeks] = ("P", "W"), [PeriodUnit.Months] = ("P", "M"), [PeriodUnit.Years] = ("P", "Y"),
    };

    /// <summary>The units that a period can be counted in.</summary>
    public static IReadOnlyList<PeriodUnit> Units { get; } = [.. Forms.Keys];

    /// <summary>The number and the unit of a period; null for one of several units, and for what is no period.</summary>
    public static (string Number, PeriodUnit Unit)? Split(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (OneUnit().Match(text.Trim()) is not { Success: true } match) return null;
        var (before, number, after) = (match.Groups["before"].Value, match.Groups["number"].Value, match.Groups["after"].Value);
        return Forms.FirstOrDefault(form => form.Value == (before, after)) is { Key: not PeriodUnit.Written } known ? (number, known.Key) : null;
    }

    /// <summary>
    /// The period that was typed beside a unit: a number alone counts in that unit; a period as plans write it and a number with a word, such as "30 days", are what they say. What is
    /// none of these stays as it is: the check says so then, with what was typed.
    /// </summary>
    public static string Read(string typed, PeriodUnit unit)
    {
        ArgumentNullException.ThrowIfNull(typed);
        var text = typed.Trim();
        if (Number().IsMatch(text)) return Forms.TryGetValue(unit, out var form) ? $"{form.Before}{text}{form.After}" : text;
        if (Counted().Match(text) is { Success: true } counted)
        {
            var (before, after) = Forms[Enum.Parse<PeriodUnit>(counted.Groups["unit"].Value + "s", ignoreCase: true)];
            return $"{before}{counted.Groups["number"].Value}{after}";
        }

        return text.StartsWith('p') ? text.ToUpperInvariant() : text;
    }

    [GeneratedRegex("^(?<before>PT?)(?<number>[0-9]{1,6})(?<after>[YMWDHS])$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OneUnit();

    [GeneratedRegex("^[0-9]{1,6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Number();

    [GeneratedRegex("^(?<number>[0-9]{1,6}) ?(?<unit>second|minute|hour|day|week|month|year)s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();
}
