using System.Text.RegularExpressions;

namespace RiskPlanner.Model;

/// <summary>The rule for the currency of a plan: the form of an ISO 4217 code. Whether the code is in use is not looked up.</summary>
public static partial class CurrencyCode
{
    /// <summary>The rule in words, for messages.</summary>
    public const string Rule = "the three capital letters of an ISO 4217 code";

    /// <summary>The rule as a regular expression.</summary>
    public const string Pattern = "^[A-Z]{3}$";

    /// <summary>The currency of a plan that names none.</summary>
    public const string Default = "EUR";

    /// <summary>Whether the text has the form of a currency code.</summary>
    public static bool IsValid(string? text) => text is { Length: 3 } && Shape().IsMatch(text);

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Shape();
}
