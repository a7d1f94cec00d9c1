using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using NodaTime;
using NodaTime.Text;
using RiskPlanner.Interchange;

namespace RiskPlanner.Application.Plans;

/// <summary>
/// What people write in a cell, as the plan's file has it. What is understood in no way stays as it was typed: the check of the plan says what is
/// wrong with it. Pure functions.
/// </summary>
internal static partial class TableValues
{
    // Longer texts are people's own words and keep their case.
    private const int LongestName = 64;

    private static readonly Dictionary<string, string> Periods = new(StringComparer.OrdinalIgnoreCase)
    {
        ["hourly"] = "PT1H", ["daily"] = "P1D", ["weekly"] = "P1W", ["monthly"] = "P1M", ["quarterly"] = "P3M", ["yearly"] = "P1Y",
    };

    /// <summary>The value of a cell.</summary>
    /// <param name="form">The field.</param>
    /// <param name="cell">What stands there; not empty.</param>
    /// <param name="from">The beginning of the planning period, for a time of day without a date.</param>
    public static JsonNode Of(FieldForm form, string cell, Instant from) => form.Kind switch
    {
        FieldKind.List => new JsonArray([.. Parts(cell).SelectMany(Expanded).Select(one => Of(form.Item!, one, from))]),
        FieldKind.WholeNumber when long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        FieldKind.Number when decimal.TryParse(cell, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        FieldKind.Boolean when cell.ToLowerInvariant() is "yes" or "true" => JsonValue.Create(true),
        FieldKind.Boolean when cell.ToLowerInvariant() is "no" or "false" => JsonValue.Create(false),
        FieldKind.Choice => JsonValue.Create(form.Choices.FirstOrDefault(choice => string.Equals(choice.Word, cell, StringComparison.OrdinalIgnoreCase))?.Word ?? cell),
        FieldKind.Period => JsonValue.Create(Period(cell)),
        FieldKind.Instant => JsonValue.Create(Moment(cell, from)),
        // Names are upper-cased, as ISPF does it.
        FieldKind.Text when form.RefersTo.Count > 0 || form.MaximumLength is <= LongestName => JsonValue.Create(cell.ToUpperInvariant()),
        _ => JsonValue.Create(cell),
    };

    /// <summary>Whether a cell of the field can hold a pattern of names.</summary>
    public static bool TakesPattern(FieldForm form) => form.Kind == FieldKind.Text && (form.RefersTo.Count > 0 || form.MaximumLength is <= LongestName);

    private static IReadOnlyList<string> Expanded(string pattern) => NamePattern.Expand(pattern, out var fault) is var names && fault is null ? names : [pattern];

    // Between blanks, commas or plus signs; what stands in braces stays together.
    private static IEnumerable<string> Parts(string cell) => InList().Matches(cell).Select(match => match.Value);

    private static string Period(string cell)
    {
        if (Periods.TryGetValue(cell, out var word)) return word;
        if (Counted().Match(cell) is not { Success: true } counted) return cell.ToUpperInvariant();
        var (count, unit) = (counted.Groups["count"].Value, char.ToUpperInvariant(counted.Groups["unit"].Value[0]));
        return unit == 'H' ? $"PT{count}H" : $"P{count}{unit}";
    }

    private static string Moment(string cell, Instant from)
    {
        if (LocalTimePattern.CreateWithInvariantCulture("HH:mm").Parse(cell) is { Success: true } time)
            return InstantPattern.General.Format(from.InUtc().Date.At(time.Value).InUtc().ToInstant());
        foreach (var pattern in new[] { "uuuu-MM-dd HH:mm", "uuuu-MM-dd'T'HH:mm", "uuuu-MM-dd" })
        {
            if (LocalDateTimePattern.CreateWithInvariantCulture(pattern).Parse(cell) is { Success: true } moment) return InstantPattern.General.Format(moment.Value.InUtc().ToInstant());
        }

        return cell;
    }

    [GeneratedRegex(@"(\{[^}]*\}?|[^\s,+{])+", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InList();

    [GeneratedRegex(@"^(?<count>[0-9]{1,4})\s*(?<unit>hour|day|week|month|year)s?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Counted();
}
