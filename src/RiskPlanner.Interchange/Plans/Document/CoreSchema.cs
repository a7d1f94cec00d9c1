using System.Buffers;
using System.Text.RegularExpressions;

namespace RiskPlanner.Interchange;

/// <summary>Tells what a scalar without quotes stands for (YAML 1.2.2, 10.3.2). Editors and JSON schema checkers decide the same way.</summary>
internal static partial class CoreSchema
{
    // Longer scalars are text: no number of a plan is longer, and the expressions need not look at them.
    private const int LongestNumber = 64;

    // Everything that is no text begins with one of these, so most text needs no closer look.
    private static readonly SearchValues<char> FirstOfOthers = SearchValues.Create("~nNtTfF0123456789+-.");

    public static CoreType Resolve(string plain) => plain switch
    {
        { Length: > 0 } when !FirstOfOthers.Contains(plain[0]) => CoreType.Text,
        "" or "~" or "null" or "Null" or "NULL" => CoreType.Nothing,
        "true" or "True" or "TRUE" or "false" or "False" or "FALSE" => CoreType.Boolean,
        { Length: > LongestNumber } => CoreType.Text,
        _ when Integer().IsMatch(plain) => CoreType.Integer,
        _ when Float().IsMatch(plain) => CoreType.Float,
        _ => CoreType.Text,
    };

    /// <summary>Whether text must be quoted so that it stays text, for readers of YAML 1.1 too.</summary>
    public static bool NeedsQuotes(string text) =>
        Resolve(text) != CoreType.Text || (text.Length <= 3 && LegacyBoolean().IsMatch(text)) || (FirstOfOthers.Contains(text[0]) && LegacyNumber().IsMatch(text));

    [GeneratedRegex(@"^(?:[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+)\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^(?:[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))\z",
        RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Float();

    [GeneratedRegex(@"^(?:y|n|yes|no|on|off)\z", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LegacyBoolean();

    // Underscores in numbers, base 60, and times: 1_000, 190:20:30. An instant with its T and Z is text to every consumer here.
    [GeneratedRegex(@"^[-+]?[0-9][0-9_:.]*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex LegacyNumber();
}
